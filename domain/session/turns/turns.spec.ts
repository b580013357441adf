import { describe, expect, it } from 'vitest';
import { minute } from '../../kernel/moments.ts';
import { opened } from '../specification.ts';

const raises = { type: 'raise-hand' } as const;
const lowers = (person: string) => ({ type: 'lower-hand', person }) as const;
const gives = (person: string, table = 1) => ({ type: 'give-floor', table, person }) as const;
const ends = { type: 'end-turn', table: 1 } as const;
const step = (number: number) => ({ type: 'take-step', table: 1, step: number }) as const;
const hands = (evening: ReturnType<typeof opened>) => evening.table(1).hands.map((hand) => hand.person);

describe('turns at a table', () => {
  it('[S7] nobody speaks before the facilitator gives the floor', () => {
    const evening = opened().after('anna', raises);
    expect(evening.table(1).floor).toBeNull();
    expect(evening.asks('anna', gives('anna'))).toBe('not-allowed');
    evening.after('gerda', gives('anna'));
    expect(evening.table(1).floor).toEqual({ person: 'anna', since: evening.now });
  });

  it('[S7] the team of one table gives the floor there, to who sits there', () => {
    expect(opened().asks('guus', gives('anna'))).toBe('not-allowed');
    expect(opened().asks('gerda', gives('bo'))).toBe('not-at-this-table');
    expect(opened().asks('gerda', gives('anna', 9))).toBe('no-such-table');
    expect(opened().asks('nel', gives('anna'))).toContain('floor-given');
    expect(opened().asks('tess', gives('anna'))).toContain('floor-given');
  });

  it('[S22] hands stand in the order in which they went up, one each', () => {
    const evening = opened().after('cas', raises).after('anna', raises).after('els', raises);
    expect(hands(evening)).toEqual(['cas', 'anna', 'els']);
    expect(evening.asks('cas', raises)).toEqual([]);
    expect(evening.asks('liesbeth', raises)).toBe('no-seat');
  });

  it('[S22] a hand goes down by its own person or the table team', () => {
    const evening = opened().after('anna', raises).after('cas', raises);
    expect(evening.asks('els', lowers('anna'))).toBe('not-allowed');
    expect(evening.asks('anna', lowers('anna'))).toEqual(['hand-lowered']);
    expect(evening.asks('anna', lowers('anna'))).toEqual([]);
    expect(evening.asks('nel', lowers('cas'))).toEqual(['hand-lowered']);
    expect(hands(evening)).toEqual([]);
    expect(evening.asks('nel', lowers('vreemde'))).toBe('no-seat');
  });

  it('[S23] giving the floor lowers that hand and ends the turn before', () => {
    const evening = opened().after('anna', raises).after('cas', raises).after('gerda', gives('anna'));
    expect(hands(evening)).toEqual(['cas']);
    expect(evening.later(2).asks('gerda', gives('cas'))).toEqual(['turn-ended', 'floor-given']);
    expect(hands(evening)).toEqual([]);
    expect(evening.seat('anna')).toMatchObject({ turns: 1, spokeMs: 2 * minute });
    expect(evening.asks('gerda', gives('cas'))).toEqual([]);
    expect(evening.asks('cas', raises)).toEqual([]);
  });

  it('[S24] the speaker or the table team ends the turn', () => {
    const evening = opened().after('gerda', gives('anna'));
    expect(evening.asks('cas', ends)).toBe('not-allowed');
    expect(evening.asks('anna', ends)).toEqual(['turn-ended']);
    expect(evening.asks('gerda', ends)).toEqual([]);
    expect(evening.table(1).floor).toBeNull();
  });

  it('[S25] the table goes through the steps, until all are done', () => {
    const evening = opened(1).later(4);
    expect(evening.asks('gerda', step(1))).toEqual(['step-taken']);
    expect(evening.table(1)).toMatchObject({ step: 1, stepSince: evening.now });
    expect(evening.asks('gerda', step(1))).toEqual([]);
    expect(evening.asks('gerda', step(3))).toEqual(['step-taken']);
    expect(evening.asks('gerda', step(4))).toBe('no-such-step');
    expect(evening.asks('gerda', step(-1))).toBe('no-such-step');
    expect(opened(2).asks('gerda', step(0))).toBe('no-such-step');
    expect(evening.asks('anna', step(0))).toBe('not-allowed');
  });

  it('[S29] what happens at a table is known there', () => {
    const evening = opened().after('anna', raises).after('gerda', gives('anna'), step(1), ends);
    evening.after('cas', raises, lowers('cas'));
    const types = [
      'person-joined',
      'hand-raised',
      'floor-given',
      'step-taken',
      'turn-ended',
      'hand-lowered',
    ] as const;
    for (const type of types) expect(new Set(evening.audiences(type))).toEqual(new Set(['table:1']));
  });
});
