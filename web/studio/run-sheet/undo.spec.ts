import { describe, expect, it } from 'vitest';
import { processDecider } from '#domain/process/decider.ts';
import { emptyFrame } from '#domain/process/empty-frame.ts';
import type { PlannedSession, RunSheetItem } from '#domain/process/events.ts';
import type { Preparing } from '#domain/process/state.ts';
import { type SheetCommand, undoing } from './undo.ts';

const item = (id: string, minutes: number): RunSheetItem => ({
  id: `${id}aaaaaaaaaa`,
  title: id,
  minutes,
  place: 'tables',
  prompt: '',
  text: '',
  steps: [],
  visibility: 'public',
});

const session: PlannedSession = {
  id: 'session22222',
  title: 'Verkennen',
  startsAt: Date.UTC(2026, 8, 15, 17, 30),
  zone: 'Europe/Amsterdam',
  items: [
    item('a', 10),
    item('b', 15),
    item('c', 20),
    { ...item('d', 5), prompt: 'Wat ging goed?', exampleQuestion: true },
  ],
  tables: [],
  team: { leadFacilitators: [], techHosts: [], rapporteurs: [] },
  plenaryLink: '',
  calendarSequence: 0,
  ready: { dryRun: null, briefing: null },
};

const planned: Preparing = {
  status: 'preparing',
  id: 'project22222',
  slug: 'samen-aan-tafel',
  example: false,
  frame: { ...emptyFrame, title: 'Samen aan tafel' },
  sessions: [session],
  overrides: [],
};

function done(command: SheetCommand, state: Preparing): Preparing {
  const context = { now: 0, actor: { person: 'organiser222', roles: ['organiser' as const] } };
  const decided = processDecider.decide(command, state, context);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value.reduce(processDecider.evolve, state) as Preparing;
}

const commands: readonly SheetCommand[] = [
  { type: 'move-item', session: session.id, item: 'aaaaaaaaaaa', to: 3 },
  { type: 'move-item', session: session.id, item: 'daaaaaaaaaa', to: 0 },
  { type: 'remove-item', session: session.id, item: 'baaaaaaaaaa' },
  { type: 'add-item', session: session.id, item: item('e', 10), index: 2 },
  {
    type: 'change-item',
    session: session.id,
    item: 'caaaaaaaaaa',
    changes: { minutes: 25, title: 'Dromen' },
  },
  { type: 'change-item', session: session.id, item: 'daaaaaaaaaa', changes: { prompt: 'Wat werkt?' } },
  { type: 'change-item', session: session.id, item: 'daaaaaaaaaa', changes: { exampleQuestion: false } },
];

describe('taking back a change of the run sheet', () => {
  it.each(commands.map((command) => [command.type, command] as const))(
    '%s leaves the items as they were',
    (_, command) => {
      const changed = done(command, planned);
      expect(changed.sessions[0]?.items).not.toEqual(session.items);
      const back = undoing(command, session);
      expect(back && done(back, changed).sessions[0]?.items).toEqual(session.items);
    },
  );

  it('has nothing to take back for an item that is no longer there', () => {
    expect(
      undoing({ type: 'move-item', session: session.id, item: 'xaaaaaaaaaa', to: 0 }, session),
    ).toBeNull();
  });
});
