import { sessionDecider } from '#domain/session/decider.ts';
import { nextDue } from '#domain/session/due.ts';
import { evolve } from '#domain/session/evolve.ts';
import type { Laid, SessionState, Table } from '#domain/session/state.ts';

/** What may never be, whoever asks for it. */
export function faults(state: SessionState): readonly string[] {
  if (state.status === 'empty') return [];
  const people = state.tables.flatMap((table) => table.seats.map((seat) => seat.person));
  const wrong = [
    twice(people) && 'somebody has two seats',
    state.tables.some((table, index) => table.number !== index + 1) && 'a table out of order',
    twice(state.tables.flatMap((table) => table.contributions.map(({ id }) => id))) &&
      'words that are there twice',
    twice(state.help.map(({ id }) => id)) && 'a help request that is there twice',
    state.support.some((check) => twice(check.stances.flatMap((stances) => Object.keys(stances)))) &&
      'somebody with two stances',
    !timersComeToRest(state) && 'timers that never come to rest',
    state.invited?.length === 0 && 'an empty list of invitations',
    twice([...(state.invited ?? []), ...(state.sound?.speakers ?? [])]) && 'somebody invited twice',
    ...state.tables.flatMap(tableFaults),
  ];
  return wrong.filter((fault) => typeof fault === 'string');
}

function tableFaults(table: Table): readonly (string | false | undefined)[] {
  const sits = (person: string | undefined) => table.seats.some((seat) => seat.person === person);
  const holders = (role: string) =>
    table.seats.filter((seat) => seat.role === role).map(({ person }) => person);
  return [
    twice(table.seats.map((seat) => seat.chair)) && 'a chair with two people',
    table.seats.some((seat, index) => seat.chair < (table.seats[index - 1]?.chair ?? 0)) &&
      'seats out of order',
    twice(table.hands.map((hand) => hand.person)) && 'somebody with two hands up',
    table.hands.some((hand) => !sits(hand.person)) && 'a hand of somebody who sits elsewhere',
    table.floor !== null && !sits(table.floor.person) && 'somebody speaks who sits elsewhere',
    holders('facilitator').length > 1 && 'two facilitators at a table',
    holders('note-taker').length > 1 && 'two note-takers at a table',
    recordsUnasked(table) && 'somebody is recorded who did not say yes',
    table.sound?.recording?.consents.some((person) => !sits(person)) &&
      'a yes of somebody who sits elsewhere',
    table.facilitator !== (holders('facilitator')[0] ?? null) && 'a facilitator who is not seated as one',
    table.noteTaker !== (holders('note-taker')[0] ?? null) && 'a note-taker who is not seated as one',
  ];
}

function recordsUnasked({ seats, sound }: Table): boolean {
  const recording = sound?.recording;
  if (!recording || recording.since === null) return false;
  return seats.some(({ person, joined }) => joined && !recording.consents.includes(person));
}

const twice = (things: readonly string[] | readonly number[]) =>
  new Set<unknown>(things).size < things.length;

/** Left alone, the server's clock does what is due, one thing after the other, and then waits for people. */
function timersComeToRest(start: Laid): boolean {
  let state: SessionState = start;
  for (let turn = 0; turn <= 2 * start.items.length + 2; turn += 1) {
    const due = nextDue(state);
    if (!due) return true;
    const decision = sessionDecider.decide(due.command, state, {
      now: due.at,
      actor: { person: 'server', roles: [] },
    });
    if (!decision.ok || decision.value.length === 0) return false;
    state = decision.value.reduce<SessionState>(evolve, state);
  }
  return false;
}
