import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { askedThrough, canRead } from './access/proxies.ts';
import { configuration } from './configuration.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers: { host: 'binnen:3000', ...headers }, socket: { remoteAddress } }) as unknown as IncomingMessage;
const told = { 'x-forwarded-host': 'dialoog.example.org, tussen', 'x-forwarded-proto': 'https' };

describe('what a proxy tells', () => {
  it.each([
    [['127.0.0.1'], '127.0.0.1'],
    [['127.0.0.1'], '::ffff:127.0.0.1'],
    [['10.0.0.0/8'], '10.200.3.4'],
    [['::1'], '::1'],
    [['192.0.2.1', 'fd00::/8'], 'fd12::7'],
  ])('is believed of %j when it comes from %s', (proxies, address) => {
    expect(askedThrough(proxies)(from(address, told))).toEqual({ host: 'dialoog.example.org', https: true });
  });

  it.each([
    [[], '127.0.0.1'],
    [['10.0.0.0/8'], '11.0.0.1'],
    [['127.0.0.1'], '::1'],
  ])('is not believed of %j when it comes from %s', (proxies, address) => {
    expect(askedThrough(proxies)(from(address, told))).toEqual({ host: 'binnen:3000', https: false });
  });

  it('is passed over where it could mean something else in a header', () => {
    const nasty = { 'x-forwarded-host': "a'; script-src *" };
    expect(askedThrough(['127.0.0.1'])(from('127.0.0.1', nasty)).host).toBeUndefined();
  });
});

describe('the setting', () => {
  it.each(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0'])('takes %s', (entry) => {
    expect(canRead(entry)).toBe(true);
  });

  it.each(['localhost', '10.0.0.0/33', '10.0.0', '10.0.0.0/', '::1/129', '10.0.0.0/8/8', '*'])(
    'does not take %s',
    (entry) => {
      expect(canRead(entry)).toBe(false);
    },
  );

  it('is a list, with commas or spaces; what cannot be read stops the start', () => {
    const read = (list: string) => configuration({ TRUSTED_PROXIES: list }).trustedProxies;
    expect(read('127.0.0.1, 10.0.0.0/8 ::1')).toEqual(['127.0.0.1', '10.0.0.0/8', '::1']);
    expect(read('')).toEqual([]);
    expect(() => read('127.0.0.1, overal')).toThrow('TRUSTED_PROXIES');
  });
});
