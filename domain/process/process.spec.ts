import { describe, expect, it } from 'vitest';
import type { ProcessCommand } from './commands.ts';
import { processDecider as decider } from './decider.ts';
import {
  anItem,
  apply,
  by,
  evening,
  fold,
  frame,
  inHall,
  now,
  organiser,
  planning,
  refusal,
  server,
  sessionOf,
  starting,
} from './specification.ts';

const { zone: _zone, ...base } = planning;

describe('the project and its frame', () => {
  it('[D1] starts once, with a title and a readable address', () => {
    expect(apply(starting)).toMatchObject({ status: 'preparing', slug: 'samen-aan-tafel', sessions: [] });
    expect(refusal(starting, organiser, starting)?.code).toBe('project-exists');
    expect(refusal({ ...starting, frame: { ...frame, title: ' ' } }, organiser)?.code).toBe(
      'project-title-missing',
    );
    for (const slug of ['', 'Samen', 'a b', '-a', 'a--b', '../x'])
      expect(refusal({ ...starting, slug }, organiser)?.code).toBe('slug-invalid');
  });

  it.each<ProcessCommand>([
    starting,
    { type: 'change-frame', changes: { title: 'x' }, saw: { title: frame.title } },
    planning,
    { type: 'change-session', session: evening, title: 'x' },
    { type: 'name-team', session: evening, team: { leadFacilitators: [], techHosts: [], rapporteurs: [] } },
    { type: 'set-tables', session: evening, tables: [] },
    { type: 'choose-media', session: evening, media: inHall },
    { type: 'add-item', session: evening, item: anItem('itemnewxxx', 5), index: 0 },
    { type: 'change-item', session: evening, item: 'itemonexxx', changes: { minutes: 4 } },
    { type: 'move-item', session: evening, item: 'itemonexxx', to: 1 },
    { type: 'remove-item', session: evening, item: 'itemonexxx' },
    { type: 'override-gate', gate: 'R1', session: evening, reason: 'x' },
  ])('[D2] $type is an organiser’s', (command) => {
    const before = command === starting ? [] : [starting, planning];
    for (const role of ['rapporteur', 'lead-facilitator', 'tech-host'] as const)
      expect(refusal(command, by('bramxxxxxxxx', role), ...before)?.code).toBe('not-allowed');
  });

  it('[D2] wants a project first', () => {
    expect(refusal(planning, organiser)?.code).toBe('project-missing');
  });

  it('[D3] lets two people change two fields at once', () => {
    const state = apply(
      starting,
      { type: 'change-frame', changes: { deciders: 'de raad' }, saw: { deciders: '' } },
      { type: 'change-frame', changes: { promise: 'Wij leggen uit waarom.' }, saw: { promise: '' } },
    );
    expect(state).toMatchObject({ frame: { deciders: 'de raad', promise: 'Wij leggen uit waarom.' } });
  });

  it('[D3] says nothing when nothing changes', () => {
    const same: ProcessCommand = { type: 'change-frame', changes: { title: frame.title }, saw: {} };
    expect(decider.decide(same, apply(starting), organiser)).toEqual({ ok: true, value: [] });
  });

  it('[D4] keeps both texts when two people changed the same field', () => {
    const theirs: ProcessCommand = { type: 'change-frame', changes: { open: 'De route' }, saw: { open: '' } };
    const mine: ProcessCommand = { type: 'change-frame', changes: { open: 'De plek' }, saw: { open: '' } };
    expect(refusal(mine, organiser, starting, theirs)).toEqual({
      code: 'frame-conflict',
      values: { field: 'open', theirs: 'De route' },
    });
    expect(refusal({ ...mine, saw: {} }, organiser, starting)?.code).toBe('frame-conflict');
    expect(refusal({ ...mine, saw: { open: 'De route' } }, organiser, starting, theirs)).toBeNull();
  });

  it('[D4] is no conflict when both wrote the same', () => {
    const change: ProcessCommand = { type: 'change-frame', changes: { open: 'De route' }, saw: { open: '' } };
    expect(refusal(change, organiser, starting, change)).toBeNull();
  });
});

describe('sessions', () => {
  it('[D5] remember how long they were planned to take, whatever the run sheet becomes', () => {
    const planned = { ...planning, plannedMinutes: 120 };
    const other: ProcessCommand = { type: 'change-session', session: evening, plannedMinutes: null };
    expect(apply(starting, planned)).toMatchObject({ sessions: [{ plannedMinutes: 120 }] });
    expect(apply(starting, planned, other)).toMatchObject({ sessions: [{ plannedMinutes: null }] });
  });

  it('[D5] have a title, a start and a zone', () => {
    expect(refusal(planning, organiser, starting)).toBeNull();
    expect(refusal(planning, organiser, starting, planning)?.code).toBe('session-exists');
    expect(refusal({ ...planning, title: '\u200b' }, organiser, starting)?.code).toBe(
      'session-title-missing',
    );
    expect(refusal({ ...planning, zone: 'Europe/Rietvoorde' }, organiser, starting)?.code).toBe(
      'zone-unknown',
    );
    for (const plannedMinutes of [0, 1.5, 1_441])
      expect(refusal({ ...planning, plannedMinutes }, organiser, starting)?.code).toBe('session-minutes');
    for (const startsAt of [Number.NaN, 1.5, 9e15])
      expect(refusal({ ...planning, startsAt }, organiser, starting)?.code).toBe('session-start-invalid');
    const twice = [anItem('itemonexxx', 5), anItem('itemonexxx', 5)];
    expect(refusal({ ...base, zone: 'UTC', items: twice }, organiser, starting)?.code).toBe('item-exists');
    expect(refusal({ type: 'change-session', session: 'nosuchxxxx' }, organiser, starting)?.code).toBe(
      'session-unknown',
    );
  });

  it.each<[ProcessCommand, number]>([
    [{ type: 'change-session', session: evening, title: 'Verdiepen' }, 1],
    [{ type: 'change-session', session: evening, startsAt: planning.startsAt + 60_000 }, 1],
    [{ type: 'change-session', session: evening, zone: 'Europe/Brussels' }, 1],
    [{ type: 'change-session', session: evening, title: planning.title }, 0],
    [{ type: 'change-session', session: evening, plenaryLink: 'https://meet.example/a' }, 0],
    [{ type: 'add-item', session: evening, item: anItem('itemnewxxx', 5), index: 0 }, 1],
    [{ type: 'change-item', session: evening, item: 'itemonexxx', changes: { minutes: 11 } }, 1],
    [{ type: 'change-item', session: evening, item: 'itemonexxx', changes: { title: 'Anders' } }, 0],
    [{ type: 'move-item', session: evening, item: 'itemonexxx', to: 1 }, 0],
    [{ type: 'remove-item', session: evening, item: 'itemonexxx' }, 1],
    [{ type: 'tick-readiness', session: evening, what: 'briefing' }, 0],
  ])('[D6] raise the calendar sequence by what the calendar must know: %j', (command, rise) => {
    expect(sessionOf(apply(starting, planning, command)).calendarSequence).toBe(rise);
  });

  it('[D7] take web addresses for meeting links, and nothing that could run', () => {
    const linked = (plenaryLink: string): ProcessCommand => ({
      type: 'change-session',
      session: evening,
      plenaryLink,
    });
    for (const link of ['javascript:alert(1)', 'meet.example/a', 'data:text/html,x', 'file:///etc'])
      expect(refusal(linked(link), organiser, starting, planning)?.code).toBe('link-invalid');
    expect(refusal(linked(''), organiser, starting, planning)).toBeNull();
    const table = { number: 1, name: '', facilitator: null, noteTaker: null, videoLink: 'javascript:1' };
    expect(
      refusal({ type: 'set-tables', session: evening, tables: [table] }, organiser, starting, planning)?.code,
    ).toBe('link-invalid');
  });

  it('[D8] number their tables from one without gaps', () => {
    const table = (number: number) => ({
      number,
      name: '',
      facilitator: null,
      noteTaker: null,
      videoLink: '',
    });
    const set = (...numbers: number[]): ProcessCommand => ({
      type: 'set-tables',
      session: evening,
      tables: numbers.map(table),
    });
    for (const wrong of [set(2), set(1, 3), set(2, 1), set(1, 1)])
      expect(refusal(wrong, organiser, starting, planning)?.code).toBe('tables-numbering');
    expect(sessionOf(apply(starting, planning, set(1, 2))).tables).toHaveLength(2);
  });

  it('[D9] give a table a facilitator and a separate note-taker, and nobody two places', () => {
    const table = (number: number, facilitator: string | null, noteTaker: string | null) => ({
      number,
      name: '',
      facilitator,
      noteTaker,
      videoLink: '',
    });
    const set = (...tables: ReturnType<typeof table>[]): ProcessCommand => ({
      type: 'set-tables',
      session: evening,
      tables,
    });
    const twice = refusal(set(table(1, 'fxxxxxxxxx', 'fxxxxxxxxx')), organiser, starting, planning);
    expect(twice).toEqual({ code: 'table-role-twice', values: { table: 1 } });
    const spread = set(table(1, 'fxxxxxxxxx', null), table(2, 'gxxxxxxxxx', 'fxxxxxxxxx'));
    expect(refusal(spread, organiser, starting, planning)?.values).toEqual({ table: 2 });
    expect(
      refusal(set(table(1, null, null), table(2, null, null)), organiser, starting, planning),
    ).toBeNull();
  });

  it('keep their team', () => {
    const team = { leadFacilitators: ['leadxxxxxx'], techHosts: [], rapporteurs: ['rappxxxxxx'] };
    const naming: ProcessCommand = { type: 'name-team', session: evening, team };
    expect(sessionOf(apply(starting, planning, naming)).team).toEqual(team);
    expect(decider.decide(naming, apply(starting, planning, naming), organiser)).toEqual({
      ok: true,
      value: [],
    });
  });
});

describe('whoever is not staff', () => {
  it('sees nothing of the preparation', () => {
    const state = fold([]);
    const prepared = apply(starting, planning);
    for (const kind of ['participant', 'table-team', 'screen'] as const)
      expect(decider.view(prepared, { person: 'annexxxxxxxx', kind, table: 1 })).toEqual(state);
    expect(decider.view(prepared, { person: null, kind: 'staff', table: null })).toEqual(prepared);
    const result = decider.decide(planning, apply(starting), { now, actor: server.actor });
    expect(result.ok && result.value.every((event) => event.audience === 'staff')).toBe(true);
  });
});
