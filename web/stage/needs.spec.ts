import { describe, expect, it } from 'vitest';
import { minute, second } from '#domain/kernel/moments.ts';
import type { HelpRequest, Live, Table } from '#domain/session/state.ts';
import { evening, everyone, now } from './evening.fixture.ts';
import { standInOf } from './here.ts';
import { needsOf, patience } from './needs.ts';

const busy: Live = {
  ...evening,
  help: [],
  tables: evening.tables.map((table) => ({
    ...table,
    step: 1,
    stepSince: now - minute,
    contributions: table.contributions.map((words) => ({ ...words, at: now - 30 * second })),
  })),
};

const change = (state: Live, number: number, changes: Partial<Table>): Live => ({
  ...state,
  tables: state.tables.map((table) => (table.number === number ? { ...table, ...changes } : table)),
});

const ask = (kind: HelpRequest['kind'], table: number, ago: number): HelpRequest => ({
  id: `help${kind}${table}`,
  kind,
  words: '',
  person: 'somebodyxxxx',
  table,
  askedAt: now - ago,
  state: { is: 'open' },
});

const gone = (ago: number, seen = true) => ({ since: now - ago, seen });

const reasons = (state: Live, away = {}) =>
  needsOf(state, away, now).map((need) => [need.table, need.reason]);

describe('which tables need the lead facilitator', () => {
  it('[screens 9] names no table while all goes well', () => {
    expect(reasons(busy)).toEqual([]);
  });

  it('[screens 9] puts safety first, then who waits longest', () => {
    const help = [ask('technical', 2, 90_000), ask('technical', 5, 100_000), ask('safety', 7, 1_000)];
    expect(reasons({ ...busy, help })).toEqual([
      [7, 'safety'],
      [5, 'help'],
      [2, 'help'],
    ]);
  });

  it('names no table where nobody sits, unless somebody who sat there still waits for help', () => {
    const empty = change(busy, 3, { seats: [], facilitator: null, contributions: [] });
    const later = now + 20 * minute;
    expect(needsOf(empty, {}, later).map(({ table }) => table)).not.toContain(3);
    expect(reasons({ ...empty, help: [ask('technical', 3, 90_000)] })).toEqual([[3, 'help']]);
  });

  it('[S38] keeps a table whose request is taken on, calmer than an alarm, until it is solved', () => {
    const safety = ask('safety', 2, 90_000);
    const taken: HelpRequest = { ...safety, state: { is: 'claimed', by: 'tess', at: now } };
    const silent = change({ ...busy, help: [taken] }, 2, { contributions: [] });
    expect(needsOf(silent, {}, now)).toMatchObject([{ table: 2, reason: 'claimed', level: 'claimed' }]);
    const another = ask('technical', 2, 1_000);
    expect(reasons({ ...silent, help: [taken, another] })).toEqual([[2, 'help']]);
    const solved: HelpRequest = { ...safety, state: { is: 'resolved', by: 'tess', at: now } };
    expect(reasons({ ...busy, help: [solved] })).toEqual([]);
  });

  it("leaves a question for the table's own facilitator to them for two minutes", () => {
    const help = (ago: number) => [ask('facilitator', 3, ago)];
    expect(reasons({ ...busy, help: help(patience.facilitatorAsked - 1) })).toEqual([]);
    expect(reasons({ ...busy, help: help(patience.facilitatorAsked) })).toEqual([[3, 'help']]);
  });

  it("brings a call of the table's own team to the stage at once", () => {
    const help = [{ ...ask('facilitator', 3, 0), fromTeam: true as const }];
    expect(reasons({ ...busy, help })).toEqual([[3, 'help']]);
  });

  it('names a table whose facilitator is gone, but not for a line that drops for a moment', () => {
    const gijs = busy.tables[1]?.facilitator ?? '';
    expect(reasons(busy, { [gijs]: gone(patience.facilitatorAway - 1) })).toEqual([]);
    expect(reasons(busy, { [gijs]: gone(patience.facilitatorAway) })).toEqual([[2, 'facilitator-away']]);
  });

  it('tells since when a facilitator is gone only where it was seen, and who never came apart', () => {
    const { facilitator, seats = [] } = busy.tables[1] ?? {};
    const one = (state: Live, seen: boolean) =>
      needsOf(state, { [facilitator ?? '']: gone(minute, seen) }, now)[0];
    expect(one(busy, true)).toMatchObject({ reason: 'facilitator-away', since: now - minute });
    expect(one(busy, true)?.unsure).toBeUndefined();
    expect(one(busy, false)).toMatchObject({ reason: 'facilitator-away', unsure: true });
    const never = seats.map((seat) => (seat.person === facilitator ? { ...seat, joined: false } : seat));
    const together = { ...busy, clock: { ...busy.clock, place: 'plenary' as const } };
    expect(one(change(together, 2, { seats: never }), true)).toMatchObject({
      reason: 'facilitator-expected',
      unsure: true,
    });
  });

  it('names a table that nobody leads, while everybody is at the tables', () => {
    const nobody = change(busy, 6, { facilitator: null });
    expect(reasons(nobody)).toEqual([[6, 'no-facilitator']]);
    expect(reasons({ ...nobody, clock: { ...nobody.clock, place: 'plenary' } })).toEqual([]);
    const justBegun = {
      ...nobody,
      clock: { ...nobody.clock, startedAt: now - patience.facilitatorAway + 1 },
    };
    expect(reasons(justBegun)).toEqual([]);
  });

  it('names a table whose facilitator never came, with a screen or by phone', () => {
    const { facilitator, seats = [] } = busy.tables[5] ?? {};
    const never = (means: 'screen' | 'phone') =>
      change(busy, 6, {
        seats: seats.map((seat) => (seat.person === facilitator ? { ...seat, means, joined: false } : seat)),
      });
    expect(reasons(never('screen'), { [facilitator ?? '']: gone(0) })).toEqual([[6, 'no-facilitator']]);
    expect(reasons(never('phone'))).toEqual([[6, 'no-facilitator']]);
    expect(reasons(never('screen'))).toEqual([]);
  });

  it('lets the note-taker take over only while they are here', () => {
    const table = busy.tables[1] as Table;
    const others = new Set([...everyone].filter((person) => person !== table.noteTaker));
    expect(standInOf(table, everyone)).toBe(table.noteTaker);
    expect(standInOf(table, others)).toBeNull();
    expect(standInOf({ ...table, noteTaker: null }, everyone)).toBeNull();
  });

  it('names a table that wrote nothing for long, counted from the start of the item at the earliest', () => {
    expect(reasons(change(busy, 7, { contributions: [] }))).toEqual([[7, 'nothing-written']]);
    const justBegun = { ...busy, clock: { ...busy.clock, startedAt: now - minute } };
    expect(reasons(change(justBegun, 7, { contributions: [] }))).toEqual([]);
  });

  it('names a table that stays on a step three minutes longer than it was given', () => {
    const stuckFor = (ms: number) => change(busy, 4, { step: 1, stepSince: now - ms });
    expect(reasons(stuckFor(8 * minute + patience.notStepping - 1))).toEqual([]);
    expect(reasons(stuckFor(8 * minute + patience.notStepping))).toEqual([[4, 'not-stepping']]);
  });

  it('calls a table that is ready early calm, after all others', () => {
    const early = change(change(busy, 3, { step: 2, stepSince: now - 6 * minute }), 7, { contributions: [] });
    expect(needsOf(early, {}, now).map((need) => need.level)).toEqual(['attention', 'calm']);
  });

  it('asks nothing of the tables in plenary or while they are called back', () => {
    const quiet = change(busy, 7, { contributions: [] });
    expect(reasons({ ...quiet, clock: { ...quiet.clock, place: 'plenary' } })).toEqual([]);
    expect(reasons({ ...quiet, clock: { ...quiet.clock, callBack: { until: now + minute } } })).toEqual([]);
  });

  it('gives each table one reason: the most pressing', () => {
    const state = change({ ...busy, help: [ask('technical', 7, 1_000)] }, 7, { contributions: [] });
    expect(reasons(state)).toEqual([[7, 'help']]);
  });
});
