import { describe, expect, it } from 'vitest';
import { anItem, aPlan, inLobby, opened } from '../specification.ts';

const layOut = (changes: Partial<typeof aPlan>) =>
  ({ type: 'lay-out', plan: { ...aPlan, ...changes } }) as const;
const without = (person: string) => aPlan.participants.filter((one) => one.person !== person);
const newcomer = { person: 'gijs', means: 'screen' } as const;

describe('taking over the plan', () => {
  it('[S1] changes nothing where the plan is followed already', () => {
    const evening = inLobby();
    expect(evening.asks('server', layOut({}))).toEqual([]);
    const reordered = { ...aPlan, occasion: { ...aPlan.occasion }, tables: aPlan.tables.toReversed() };
    expect(evening.asks('server', layOut(reordered))).toEqual([]);
  });

  it('[S1] tells only what is different', () => {
    const occasion = { ...aPlan.occasion, title: 'Verdiepen' };
    expect(inLobby().asks('server', layOut({ occasion }))).toEqual(['occasion-set']);
    expect(inLobby().asks('server', layOut({ items: [anItem('anders')] }))).toEqual(['run-sheet-set']);
  });

  it('[S1] wants tables that are numbered without gaps', () => {
    expect(inLobby().asks('server', layOut({ tables: aPlan.tables.slice(1) }))).toBe('tables-not-numbered');
  });

  it('[S2] in the lobby takes the seat of who is no longer in the plan, and leaves the others where they are', () => {
    const evening = inLobby();
    const chairs = ['bo', 'cas', 'dirk'].map((person) => evening.seat(person));
    expect(evening.asks('server', layOut({ participants: without('anna') }))).toEqual(['seat-left']);
    expect(['bo', 'cas', 'dirk'].map((person) => evening.seat(person))).toEqual(chairs);
    expect(() => evening.seat('anna')).toThrow();
  });

  it('[S2] in the lobby seats the people of a table that goes at the others', () => {
    const evening = inLobby().after('server', layOut({ tables: aPlan.tables.slice(0, 1) }));
    expect(evening.laid.tables).toHaveLength(1);
    expect(aPlan.participants.map(({ person }) => evening.seat(person).table)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('[S2] takes over how somebody takes part', () => {
    const participants = aPlan.participants.map((one) => ({ ...one, means: 'library' as const }));
    const evening = inLobby().after('server', layOut({ participants }));
    expect(evening.seat('anna')).toMatchObject({ means: 'library', chair: inLobby().seat('anna').chair });
  });

  it('[S3] live leaves what began as it was, and follows the plan for what comes', () => {
    const evening = opened(1);
    const items = [anItem('later'), anItem('welkom', { title: 'Anders' }), anItem('dromen')];
    expect(evening.asks('server', layOut({ items }))).toEqual(['run-sheet-set']);
    expect(evening.live.items.slice(0, 2)).toEqual(aPlan.items.slice(0, 2));
    expect(evening.live.items.map((item) => item.id)).toEqual(['welkom', 'ervaringen', 'later', 'dromen']);
  });

  it('[S3] live takes away no table and no seat', () => {
    const evening = opened();
    const plan = layOut({ tables: aPlan.tables.slice(0, 1), participants: without('anna') });
    expect(evening.asks('server', plan)).toEqual(['team-planned']);
    expect(evening.laid.tables).toHaveLength(2);
    expect(evening.seat('anna').table).toBe(1);
  });

  it('[S3] live seats newcomers and lays new tables', () => {
    const evening = opened();
    const third = { number: 3, name: 'De Dijk', videoLink: '', facilitator: 'gonnie', noteTaker: null };
    const plan = layOut({
      tables: [...aPlan.tables, third],
      participants: [...aPlan.participants, newcomer],
    });
    evening.after('server', plan);
    expect(evening.seat('gijs').table).toBe(3);
    expect(evening.table(3).facilitator).toBe('gonnie');
  });

  it('[S3] after the close nothing is taken over', () => {
    expect(opened().after('liesbeth', { type: 'close' }).asks('server', layOut({}))).toBe('session-closed');
  });

  it('[S4] puts another team at a table where the plan names another', () => {
    const evening = opened();
    const swapped = aPlan.tables.map((table) => ({
      ...table,
      facilitator: table.number === 1 ? 'guus' : 'gerda',
    }));
    evening.after('server', layOut({ tables: swapped }));
    expect([evening.table(1).facilitator, evening.table(2).facilitator]).toEqual(['guus', 'gerda']);
    expect(evening.table(1).seats.some((seat) => seat.person === 'gerda')).toBe(false);
  });

  it('[S4] leaves a role that was taken live as it is, until the plan itself changes', () => {
    const evening = opened();
    evening.after('liesbeth', { type: 'take-role', table: 1, person: 'nel', role: 'facilitator' });
    expect(evening.asks('server', layOut({}))).toEqual([]);
    expect(evening.table(1).facilitator).toBe('nel');
    const replaced = aPlan.tables.map((table) =>
      table.number === 1 ? { ...table, facilitator: 'gonnie' } : table,
    );
    evening.after('server', layOut({ tables: replaced }));
    expect(evening.table(1).facilitator).toBe('gonnie');
  });

  it('[S4] makes a participant of who the plan no longer names', () => {
    const nobody = aPlan.tables.map((table) => ({ ...table, noteTaker: null }));
    const evening = opened().after('server', layOut({ tables: nobody }));
    expect(evening.table(1).noteTaker).toBeNull();
    expect(evening.seat('nel')).toMatchObject({ table: 1, chair: 1, role: 'participant' });
  });

  it('[S5] gives the team the first chairs, and the participants the ones after', () => {
    expect(
      inLobby()
        .table(1)
        .seats.map((seat) => [seat.person, seat.chair]),
    ).toEqual([
      ['gerda', 0],
      ['nel', 1],
      ['anna', 2],
      ['cas', 3],
      ['els', 4],
    ]);
  });

  it('[S6] divides people evenly over the tables', () => {
    const evening = inLobby();
    expect(aPlan.participants.map(({ person }) => evening.seat(person).table)).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it('[S43] is for the server and the organiser', () => {
    expect(inLobby().asks('liesbeth', layOut({}))).toBe('not-allowed');
    expect(inLobby().asks('olga', layOut({}))).toEqual([]);
  });
});
