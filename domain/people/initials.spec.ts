import { describe, expect, it } from 'vitest';
import { calledName, letterOf, lettersOf } from './initials.ts';

describe('what somebody is called', () => {
  it.each(['A.', 'J.P.', 'J. P.', 'Th.', 'Chr. A.'])('is not known from %s', (initials) => {
    expect(calledName(initials)).toBe('');
  });

  it.each(['Anna', 'Jo', 'J', 'Jan P.', 'Anne-Marie', '', 'محمد'])('is what is written: %s', (name) => {
    expect(calledName(name)).toBe(name);
  });
});

describe('the letters of a name', () => {
  it.each([
    ['Samira', 'Sa'],
    ['Mei-Lin', 'Me'],
    ['A. de Boer', 'AB'],
    ['de Boer', 'Bo'],
    ['Anouk van der Visser', 'AV'],
    ['Jan Willem', 'JW'],
    ['Marieke ’t Hart', 'MH'],
    ['samira', 'Sa'],
    ['Ö', 'Ö'],
    ['', ''],
  ])('%s: %s', (name, letters) => {
    expect(lettersOf(name)).toBe(letters);
  });

  it('are one at a seat', () => {
    expect(letterOf('de Boer')).toBe('B');
    expect(letterOf('')).toBe('');
  });
});
