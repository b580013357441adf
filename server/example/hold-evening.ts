import type { ContributionRef } from '#domain/harvest/events.ts';
import type { ContributionId, SessionId } from '#domain/kernel/ids.ts';
import { type Moment, minute, second } from '#domain/kernel/moments.ts';
import { dialogueTable } from '#domain/process/formats/dialogue-table.ts';
import type { Seat, SessionState, Table } from '#domain/session/state.ts';
import type { Cast } from './people.ts';
import { leadOf, type Stage } from './prepare.ts';
import { type SeedWords, team } from './seed.ts';

/** Words with the place they have in the log. */
export interface Said extends SeedWords {
  readonly ref: ContributionRef;
}

interface Evening {
  readonly session: SessionId;
  readonly startsAt: Moment;
  readonly cast: readonly Cast[];
  readonly words: readonly SeedWords[];
  /** Goes between the last table round and the close. */
  readonly before?: (said: readonly Said[]) => Promise<void>;
}

/** A whole evening: people come in, talk by turns, are written down and read back, and go home. */
export async function holdEvening(stage: Stage, evening: Evening): Promise<readonly Said[]> {
  const { teller } = stage;
  const { session, startsAt } = evening;
  const lead = leadOf(stage);
  const ask = (command: Parameters<typeof teller.tell<'session'>>[3], actor = lead) =>
    teller.tell('session', session, actor, command);
  await comeIn(stage, evening);
  teller.at = startsAt;
  await ask({ type: 'open', ready: true, reason: '' });
  await ask({ type: 'set-clock', automatic: false });
  const said: Said[] = [];
  let at = startsAt;
  for (const [index, item] of dialogueTable.items.entries()) {
    teller.at = at;
    if (item.name === 'close') await evening.before?.(said);
    await ask({ type: 'start-item', item: index });
    const words = evening.words.filter((one) => one.at[1] === item.name);
    for (const [turn, one] of words.entries()) {
      teller.at = at + Math.round(((turn + 1) * item.minutes * minute) / (words.length + 1));
      said.push(await speak(stage, session, one, said.length));
    }
    at += item.minutes * minute;
  }
  teller.at = at;
  await ask({ type: 'close' });
  return said;
}

/** Everybody but who stayed away; one needs help to get in, and gets it. */
async function comeIn({ teller, staff }: Stage, { session, startsAt, cast }: Evening): Promise<void> {
  const state = seated(await teller.state('session', session));
  const team_ = state.tables.flatMap(({ facilitator, noteTaker }) => [facilitator, noteTaker]);
  const away = new Set(cast.filter(({ fate }) => fate === 'no-show').map(({ person }) => person));
  const here = [...team_, ...cast.map(({ person }) => person)].filter(
    (person): person is string => person !== null && !away.has(person),
  );
  for (const [index, person] of here.entries()) {
    teller.at = startsAt - 15 * minute + index * 12 * second;
    await teller.tell('session', session, { person, roles: [] }, { type: 'join' });
  }
  const stuck = cast.find(({ name }) => name.startsWith('Olga'))?.person;
  const host = staff.id(team.techHosts[0]);
  if (!stuck) return;
  const id = teller.newId();
  const words = '';
  teller.at = startsAt - 4 * minute;
  await teller.tell(
    'session',
    session,
    { person: stuck, roles: [] },
    { type: 'ask-help', id, kind: 'technical', words },
  );
  teller.at += minute;
  await teller.tell('session', session, { person: host, roles: ['tech-host'] }, { type: 'claim-help', id });
  teller.at += 2 * minute;
  await teller.tell('session', session, { person: host, roles: ['tech-host'] }, { type: 'resolve-help', id });
}

/** One turn: the floor, the words, and what the speaker says when it is read back. */
async function speak(stage: Stage, session: SessionId, words: SeedWords, nth: number): Promise<Said> {
  const { teller } = stage;
  const state = seated(await teller.state('session', session));
  const [number, , chair] = words.at;
  const table = state.tables[number - 1];
  const seat = table && participants(table)[chair];
  if (!table || !seat) throw new Error(`the example has nobody at table ${number}, chair ${chair}`);
  const id = teller.newId();
  const speaker = { person: seat.person, roles: [] };
  const facilitator = { person: table.facilitator ?? '', roles: [] };
  await teller.tell('session', session, facilitator, {
    type: 'give-floor',
    table: number,
    person: seat.person,
  });
  teller.at += (40 + ((nth * 17) % 60)) * second;
  const visibility = words.visibility ?? 'public';
  if (words.typed) {
    await teller.tell('session', session, speaker, { type: 'contribute', id, text: words.text, visibility });
  } else {
    await takeDown(stage, session, table, seat, { id, words, nth });
  }
  await teller.tell('session', session, facilitator, { type: 'end-turn', table: number });
  return { ...words, ref: { session, table: number, contribution: id } };
}

interface Taken {
  readonly id: ContributionId;
  readonly words: SeedWords;
  readonly nth: number;
}

async function takeDown(
  { teller }: Stage,
  session: SessionId,
  table: Table,
  seat: Seat,
  { id, words, nth }: Taken,
): Promise<void> {
  const { number } = table;
  const noteTaker = { person: table.noteTaker ?? '', roles: [] };
  const answerer = seat.means === 'screen' ? { person: seat.person, roles: [] } : noteTaker;
  const { text, meant, visibility = 'public' } = words;
  const speaker = seat.person;
  await teller.tell('session', session, noteTaker, {
    type: 'record',
    id,
    table: number,
    speaker,
    text,
    visibility,
  });
  if (meant === undefined && nth % 11 === 7) return;
  await teller.tell('session', session, noteTaker, { type: 'read-back', id, table: number });
  teller.at += 8 * second;
  await teller.tell(
    'session',
    session,
    answerer,
    meant === undefined
      ? { type: 'confirm', id, table: number }
      : { type: 'dispute', id, table: number, words: meant },
  );
}

export const participants = (table: Table): readonly Seat[] =>
  table.seats.filter(({ role }) => role === 'participant').toSorted((a, b) => a.chair - b.chair);

export function seated(state: SessionState): Exclude<SessionState, { status: 'empty' }> {
  if (state.status === 'empty') throw new Error('the example holds an evening that was not laid out');
  return state;
}
