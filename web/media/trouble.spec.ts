import { afterEach, describe, expect, it, vi } from 'vitest';
import { MediaTrouble } from './client.ts';
import { troubleOf, whyLost } from './trouble.ts';

const named = (name: string): Error => Object.assign(new Error('x'), { name });

describe('why a microphone or camera does not work', () => {
  it.each([
    ['the person or the organisation does not allow it', 'NotAllowedError', 'permission'],
    ['there is none', 'NotFoundError', 'no-device'],
    ['another program has it', 'NotReadableError', 'device-busy'],
    ['the page may not ask: no mediaDevices', 'TypeError', 'no-webrtc'],
    ['the browser does not say', 'SomethingNewError', 'other'],
  ])('%s', (_, name, code) => {
    expect(troubleOf(named(name))).toBe(code);
  });

  it('is other for what is not even an error, and itself for what we said before', () => {
    expect(troubleOf('oops')).toBe('other');
    expect(troubleOf(new MediaTrouble('no-connection'))).toBe('no-connection');
  });
});

describe('why a microphone or camera ended by itself', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['leave was taken back', async () => ({ state: 'denied' }), 'permission'],
    ['it came loose', async () => ({ state: 'granted' }), 'lost'],
    ['the browser does not know that question', () => Promise.reject(new TypeError('camera')), 'lost'],
  ])('%s', async (_, query, why) => {
    vi.stubGlobal('navigator', { permissions: { query } });
    expect(await whyLost('camera')).toBe(why);
  });
});
