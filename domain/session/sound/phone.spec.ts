import { describe, expect, it } from 'vitest';
import { opened } from '../specification.ts';
import { hasWordAgain } from './phone.ts';

const silenced = () => {
  const evening = opened(1);
  const { table } = evening.seat('fem');
  evening.after('tess', { type: 'silence', table, person: 'fem' }).later(1);
  return { evening, table };
};
const speaksAgain = (evening: ReturnType<typeof opened>, mightSpeak = true) =>
  hasWordAgain(evening.laid, 'fem', mightSpeak);

describe('a microphone that was turned off for who phones in', () => {
  it('[S58] stays off while nobody gives them the word', () => {
    const { evening, table } = silenced();
    expect(speaksAgain(evening)).toBe(false);
    evening.after('tess', { type: 'give-floor', table, person: evening.table(table).facilitator ?? '' });
    expect(speaksAgain(evening)).toBe(false);
  });

  it('[S58] goes on again when they are given the floor, also after a turn in which they were silenced', () => {
    const { evening, table } = silenced();
    const giveFloor = { type: 'give-floor', table, person: 'fem' } as const;
    evening.after('tess', giveFloor);
    expect(speaksAgain(evening)).toBe(true);
    evening.later(1).after('tess', { type: 'silence', table, person: 'fem' });
    expect(speaksAgain(evening)).toBe(false);
    evening.later(1).after('tess', { type: 'end-turn', table }, giveFloor);
    expect(speaksAgain(evening)).toBe(true);
  });

  it('[S58] goes on again when they may speak after they might not', () => {
    const { evening, table } = silenced();
    evening.after('tess', { type: 'set-listening', table, listening: true });
    expect(speaksAgain(evening, false)).toBe(false);
    evening.after('tess', { type: 'set-listening', table, listening: false });
    expect(speaksAgain(evening, false)).toBe(true);
  });

  it('[S58] is none where nobody turned it off', () => {
    expect(speaksAgain(opened(1))).toBe(true);
  });
});

describe('somebody who calls in', () => {
  it('[S57] sits there by telephone and is here, said by the server for who was known, else by who runs the evening', () => {
    for (const by of ['server', 'tess', 'liesbeth', 'olga']) {
      const evening = opened(1);
      evening.after(
        by,
        { type: 'set-means', person: 'anna', means: 'phone' },
        { type: 'join', person: 'anna' },
      );
      expect(evening.seat('anna')).toMatchObject({ means: 'phone', joined: true });
    }
    expect(opened(1).asks('gerda', { type: 'set-means', person: 'anna', means: 'phone' })).toBe(
      'not-allowed',
    );
  });
});
