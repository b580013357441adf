import { describe, expect, it } from 'vitest';
import { soundPlaceOf } from '../sound/place.ts';
import { aPlan, contributes, inLobby, opened } from '../specification.ts';

const move = (person: string, from: number, to: number) =>
  ({ type: 'move-person', person, from, to }) as const;
const latecomer = { type: 'seat-latecomer', person: 'laat', means: 'screen' } as const;
const takes = (person: string, role: 'facilitator' | 'note-taker', table = 1) =>
  ({ type: 'take-role', table, person, role }) as const;

describe('seats', () => {
  it('[S6] a latecomer sits at the least full table', () => {
    const evening = opened().after('liesbeth', move('dirk', 2, 1));
    expect(evening.asks('server', latecomer)).toEqual(['people-seated']);
    expect(evening.seat('laat').table).toBe(2);
  });

  it('[S6] a latecomer who asks twice has one seat', () => {
    const evening = opened().after('server', latecomer);
    expect(evening.asks('server', latecomer)).toEqual([]);
  });

  it('[S5] nobody gets the chair of somebody else', () => {
    const evening = opened();
    const chairs = evening.table(2).seats;
    evening.after('liesbeth', move('anna', 1, 2)).after('server', latecomer);
    expect(evening.table(2).seats).toEqual(expect.arrayContaining([...chairs]));
    for (const table of evening.laid.tables) {
      expect(new Set(table.seats.map((seat) => seat.chair)).size).toBe(table.seats.length);
    }
  });

  it('[S8] moving keeps what somebody spoke, their turns and that they were here', () => {
    const evening = opened().after('gerda', { type: 'give-floor', table: 1, person: 'anna' }).later(2);
    evening.after('liesbeth', move('anna', 1, 2));
    expect(evening.seat('anna')).toMatchObject({ table: 2, joined: true, turns: 1, spokeMs: 120_000 });
  });

  it('[S8] moving ends the turn and takes the hand down', () => {
    const evening = opened().after('cas', { type: 'raise-hand' });
    evening.after('gerda', { type: 'give-floor', table: 1, person: 'anna' });
    evening.after('liesbeth', move('anna', 1, 2), move('cas', 1, 2));
    expect(evening.table(1)).toMatchObject({ floor: null, hands: [] });
  });

  it('[S8] who is moved goes on knowing which words are theirs; what was for the table stays there', () => {
    const evening = opened().after(
      'anna',
      contributes('open'),
      contributes('dicht', 'Blijft hier.', 'table'),
    );
    evening.after('liesbeth', move('anna', 1, 2));
    const carried = evening.log.find((event) => event.type === 'words-carried');
    expect(carried).toMatchObject({ audience: 'person:anna', table: 1, contributions: ['open'] });
    expect(evening.words('open')).toMatchObject({ table: 1, author: 'anna' });
  });

  it('[S9] a move names where somebody sits', () => {
    const evening = opened();
    expect(evening.asks('liesbeth', move('anna', 2, 1))).toEqual([]);
    expect(evening.asks('liesbeth', move('anna', 3, 2))).toBe('moved-meanwhile');
    expect(evening.asks('liesbeth', move('anna', 1, 9))).toBe('no-such-table');
    expect(evening.asks('liesbeth', move('niemand', 1, 2))).toBe('no-seat');
  });

  it('[S9] who leads a table hands over that role first', () => {
    expect(opened().asks('liesbeth', move('gerda', 1, 2))).toBe('leads-a-table');
    expect(opened().asks('liesbeth', takes('guus', 'facilitator'))).toBe('leads-a-table');
  });

  it('[S10] facilitator and note-taker change places, each on their own chair', () => {
    const evening = opened().after('liesbeth', takes('nel', 'facilitator'));
    expect(evening.table(1)).toMatchObject({ facilitator: 'nel', noteTaker: 'gerda' });
    expect([evening.seat('gerda').chair, evening.seat('nel').chair]).toEqual([0, 1]);
  });

  it('[S10] a participant takes over, and the one before keeps sitting there', () => {
    const evening = opened().after('liesbeth', takes('anna', 'facilitator'));
    expect(evening.seat('gerda')).toMatchObject({ table: 1, chair: 0, role: 'participant' });
    expect(evening.seat('anna')).toMatchObject({ chair: 2, role: 'facilitator' });
  });

  it('[S10] somebody of another table or of the staff takes over', () => {
    const evening = opened().after('liesbeth', takes('bo', 'note-taker'), takes('tess', 'facilitator'));
    expect(evening.table(1)).toMatchObject({ facilitator: 'tess', noteTaker: 'bo' });
    expect(evening.table(2).seats.some((seat) => seat.person === 'bo')).toBe(false);
    expect(evening.asks('liesbeth', takes('vreemde', 'facilitator'))).toBe('no-seat');
    expect(evening.asks('liesbeth', takes('tess', 'facilitator'))).toEqual([]);
  });

  it('[S61] who of the evening’s team stood in leaves the table when the role is given back', () => {
    const evening = opened().after('liesbeth', takes('liesbeth', 'facilitator'));
    expect(evening.seat('liesbeth').table).toBe(1);
    evening.after('liesbeth', takes('gerda', 'facilitator'));
    expect(evening.table(1)).toMatchObject({ facilitator: 'gerda' });
    expect(evening.seat('gerda').chair).toBe(0);
    expect(evening.table(1).seats.some(({ person }) => person === 'liesbeth')).toBe(false);
    expect(soundPlaceOf(evening.state, 'liesbeth')).toMatchObject({ room: 'plenary' });
  });

  it('[S61] ends the turn of who leaves so', () => {
    const evening = opened().after('liesbeth', takes('liesbeth', 'facilitator'));
    evening.after('nel', { type: 'give-floor', table: 1, person: 'liesbeth' });
    evening.after('liesbeth', takes('gerda', 'facilitator'));
    expect(evening.table(1).floor).toBeNull();
  });

  it('[S61] who had a seat or was planned at a table keeps it, and who changes places keeps the other role', () => {
    const changed = opened().after('liesbeth', takes('tess', 'facilitator'), takes('nel', 'facilitator'));
    expect(changed.seat('tess')).toMatchObject({ table: 1, role: 'note-taker' });
    const resident = opened().after('liesbeth', takes('anna', 'facilitator'), takes('gerda', 'facilitator'));
    expect(resident.seat('anna')).toMatchObject({ table: 1, role: 'participant' });
    const tables = aPlan.tables.map((table) =>
      table.number === 1 ? { ...table, facilitator: 'tess' } : table,
    );
    const planned = opened().after('server', { type: 'lay-out', plan: { ...aPlan, tables } });
    planned.after('liesbeth', takes('anna', 'facilitator'));
    expect(planned.seat('tess')).toMatchObject({ table: 1, role: 'participant' });
  });

  it('[S11] joining counts once, also before the start', () => {
    const evening = inLobby();
    expect(evening.asks('anna', { type: 'join' })).toEqual(['person-joined']);
    expect(evening.asks('anna', { type: 'join' })).toEqual([]);
    expect(evening.seat('anna').joined).toBe(true);
    expect(evening.asks('vreemde', { type: 'join' })).toBe('no-seat');
    expect(evening.asks('tess', { type: 'join' })).toEqual([]);
  });

  it.each([
    ['puts up a hand', 'anna', { type: 'raise-hand' }],
    ['says something', 'anna', contributes('woorden')],
    ['gets the floor', 'gerda', { type: 'give-floor', table: 1, person: 'anna' }],
    [
      'is written down',
      'nel',
      { type: 'record', id: 'x', table: 1, speaker: 'anna', text: 'Ja.', visibility: 'public' },
    ],
  ] as const)('[S11] whoever %s is here', (_what, person, command) => {
    expect(opened().after(person, command).seat('anna').joined).toBe(true);
  });

  it('[S11] the table team acts for who phones in, and for nobody with a screen', () => {
    const evening = opened();
    expect(evening.asks('guus', { type: 'join', person: 'fem' })).toEqual(['person-joined']);
    expect(evening.asks('guus', { type: 'raise-hand', person: 'fem' })).toEqual(['hand-raised']);
    expect(evening.asks('guus', { type: 'raise-hand', person: 'bo' })).toBe('not-allowed');
    expect(evening.asks('gerda', { type: 'raise-hand', person: 'fem' })).toBe('not-allowed');
    expect(evening.asks('bo', { type: 'join', person: 'fem' })).toBe('not-allowed');
  });
});
