import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { endingOf, isHiddenNameOf, isSameNumber } from './phone-number.ts';

const mobile = '+31612345678';

describe('a number', () => {
  it.each(['06 12 34 56 78', '0612345678', '+31 (0)6 12345678', '0031612345678', '31612345678'])(
    'is the same, written as %s',
    (written) => {
      expect(isSameNumber(mobile, written)).toBe(true);
      expect(isSameNumber(written, mobile)).toBe(true);
    },
  );

  it('is also read as a Belgian one: the same digits are both', () => {
    expect(isSameNumber('+32475123456', '0475 12 34 56')).toBe(true);
    expect(isSameNumber('+31475123456', '0475 12 34 56')).toBe(true);
  });

  it.each(['0612345679', '', 'anonymous', '112', 'geen', '+32612345678'])('is not %j', (other) => {
    expect(isSameNumber(mobile, other)).toBe(false);
  });

  it('that says nothing is not the same as another one that says nothing', () => {
    for (const nothing of ['anonymous', '0000000000', '']) expect(isSameNumber(nothing, nothing)).toBe(false);
  });
});

describe('a name that hides a number', () => {
  const nameOf = (sent: string) => `sip_${createHash('sha256').update(sent).digest('hex').slice(0, 16)}`;

  it.each([mobile, '31612345678', '0031612345678', '0612345678'])(
    'is known when the line sent %s',
    (sent) => {
      expect(isHiddenNameOf(nameOf(sent), '06 12 34 56 78')).toBe(true);
      expect(isHiddenNameOf(nameOf(sent), '06 12 34 56 79')).toBe(false);
    },
  );

  it('is not that of a number which nobody can read', () => {
    expect(isHiddenNameOf(nameOf('anonymous'), 'anonymous')).toBe(false);
  });
});

describe('how a number ends', () => {
  it.each([
    [mobile, '78'],
    ['Phone 5678', '78'],
    ['anonymous', ''],
    ['', ''],
    ['5', ''],
  ])('%j ends in %j', (text, ending) => expect(endingOf(text)).toBe(ending));
});
