import type { PersonId } from '#domain/kernel/ids.ts';
import { type Moment, minute, second } from '#domain/kernel/moments.ts';
import { isForTable } from '#domain/session/help/for-table.ts';
import type { HelpRequest, Live, Table } from '#domain/session/state.ts';

export type NeedReason =
  | 'safety'
  | 'help'
  | 'facilitator-away'
  | 'facilitator-expected'
  | 'no-facilitator'
  | 'claimed'
  | 'nothing-written'
  | 'not-stepping'
  | 'ahead';

/** Why a table asks for the lead facilitator, and since when. `help` is the request behind it; taken on, it stays until it is solved. */
export interface Need {
  readonly table: number;
  readonly reason: NeedReason;
  readonly level: 'alarm' | 'claimed' | 'attention' | 'calm';
  readonly since: Moment;
  /** `since` is only when this screen first looked: no time is told. */
  readonly unsure?: true;
  readonly help: HelpRequest | null;
}

/** `seen`: this screen saw them go at that moment. Else they were gone when it first looked, and nobody knows since when. */
export interface Away {
  readonly since: Moment;
  readonly seen: boolean;
}

/** What the screen knows beside the session: since when each absent person is gone. Who is here is not in it. */
export type AwaySince = Readonly<Record<PersonId, Away>>;

export const patience = {
  /** A line that drops for a moment is no reason to come. */
  facilitatorAway: 15 * second,
  /** The table's own facilitator answers first. */
  facilitatorAsked: 2 * minute,
  nothingWritten: 5 * minute,
  /** On top of the minutes that the step was given. */
  notStepping: 3 * minute,
  /** A table that is ready with so much left can go deeper. */
  ahead: 5 * minute,
} as const;

const levels = {
  safety: 'alarm',
  help: 'alarm',
  'facilitator-away': 'alarm',
  'facilitator-expected': 'alarm',
  'no-facilitator': 'alarm',
  claimed: 'claimed',
  'nothing-written': 'attention',
  'not-stepping': 'attention',
  ahead: 'calm',
} as const satisfies Record<NeedReason, Need['level']>;

const order: readonly NeedReason[] = [
  'safety',
  'help',
  'facilitator-away',
  'facilitator-expected',
  'no-facilitator',
  'claimed',
  'nothing-written',
  'not-stepping',
  'ahead',
];
const levelOrder: readonly Need['level'][] = ['alarm', 'claimed', 'attention', 'calm'];

const need = (table: number, reason: NeedReason, since: Moment, help: HelpRequest | null = null): Need => ({
  table,
  reason,
  level: levels[reason],
  since,
  help,
});

/** A question for the table's facilitator is theirs first; one that the table's own team asks is for the stage at once. */
function isForStage(request: HelpRequest, now: Moment): boolean {
  if (request.state.is === 'claimed') return true;
  if (!isForTable(request)) return true;
  return now - request.askedAt >= patience.facilitatorAsked;
}

function helpNeeds(state: Live, table: Table, now: Moment): Need[] {
  return state.help
    .filter((request) => request.table === table.number && request.state.is !== 'resolved')
    .filter((request) => isForStage(request, now))
    .map((request) => need(table.number, helpReason(request), request.askedAt, request));
}

function helpReason({ kind, state }: HelpRequest): NeedReason {
  if (state.is === 'claimed') return 'claimed';
  return kind === 'safety' ? 'safety' : 'help';
}

const atTables = (state: Live): boolean => state.clock.place === 'tables' && state.clock.callBack === null;

/** Nobody has the role, or who has it was not here yet this evening. Who calls has no screen: joined for them or not. */
function lacksFacilitator(table: Table, away: AwaySince): boolean {
  if (table.facilitator === null) return true;
  const seat = table.seats.find(({ person }) => person === table.facilitator);
  return seat?.joined === false && (seat.means === 'phone' || away[seat.person] !== undefined);
}

function facilitatorNeed(state: Live, table: Table, away: AwaySince, now: Moment): Need[] {
  if (atTables(state) && lacksFacilitator(table, away))
    return patient(need(table.number, 'no-facilitator', state.clock.startedAt), now);
  const seat = table.seats.find(({ person }) => person === table.facilitator);
  const gone = seat && away[seat.person];
  if (!gone) return [];
  const reason = seat.joined ? 'facilitator-away' : 'facilitator-expected';
  const known = need(table.number, reason, gone.since);
  return patient(seat.joined && gone.seen ? known : { ...known, unsure: true }, now);
}

const patient = (one: Need, now: Moment): Need[] => (now - one.since < patience.facilitatorAway ? [] : [one]);

function writingNeed(state: Live, table: Table, now: Moment): Need[] {
  const latest = table.contributions.at(-1)?.at ?? 0;
  const since = Math.max(latest, state.clock.startedAt);
  return now - since >= patience.nothingWritten ? [need(table.number, 'nothing-written', since)] : [];
}

function steppingNeed(state: Live, table: Table, now: Moment): Need[] {
  const steps = state.items[state.clock.item]?.steps ?? [];
  const step = steps[table.step];
  if (!step) return [];
  const since = Math.max(table.stepSince, state.clock.startedAt);
  if (table.step === steps.length - 1) {
    const left = state.clock.endsAt + table.extraMs - now;
    const done = now - since >= step.minutes * minute && left >= patience.ahead;
    return done ? [need(table.number, 'ahead', since)] : [];
  }
  const due = since + step.minutes * minute + patience.notStepping;
  return now >= due ? [need(table.number, 'not-stepping', since + step.minutes * minute)] : [];
}

function byUrgency(a: Need, b: Need): number {
  return (
    levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
    Number(b.reason === 'safety') - Number(a.reason === 'safety') ||
    a.since - b.since ||
    order.indexOf(a.reason) - order.indexOf(b.reason) ||
    a.table - b.table
  );
}

/** The most pressing need of every table that has one, most urgent first. */
export function needsOf(state: Live, away: AwaySince, now: Moment): readonly Need[] {
  return state.tables
    .flatMap((table) => {
      const asked = helpNeeds(state, table, now);
      // where nobody sits there is nobody to lead, and nothing to write down
      if (table.seats.length === 0) return asked.sort(byUrgency).slice(0, 1);
      const talking = atTables(state)
        ? [...writingNeed(state, table, now), ...steppingNeed(state, table, now)]
        : [];
      const all = [...asked, ...facilitatorNeed(state, table, away, now), ...talking];
      return all.sort(byUrgency).slice(0, 1);
    })
    .sort(byUrgency);
}
