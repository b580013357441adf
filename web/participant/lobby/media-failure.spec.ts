import { describe, expect, it } from 'vitest';
import { minutesUntil } from './count-down.ts';
import { mediaFailure } from './media-failure.ts';

const named = (name: string): Error => Object.assign(new Error('x'), { name });

describe('why a microphone or camera does not work', () => {
  it.each([
    ['the person or the organisation does not allow it', 'NotAllowedError', 'denied'],
    ['there is none', 'NotFoundError', 'missing'],
    ['another program has it', 'NotReadableError', 'busy'],
    ['the page may not ask: no mediaDevices', 'TypeError', 'unsupported'],
    ['the browser does not say', 'SomethingNewError', 'other'],
  ])('%s', (_, name, failure) => {
    expect(mediaFailure(named(name))).toBe(failure);
  });

  it('is other for what is not even an error', () => {
    expect(mediaFailure('oops')).toBe('other');
  });
});

describe('the minutes to go', () => {
  it('count the last minute until it is over, and stop at none', () => {
    expect([minutesUntil(60_001, 0), minutesUntil(1, 0), minutesUntil(0, 0), minutesUntil(0, 9)]).toEqual([
      2, 1, 0, 0,
    ]);
  });
});
