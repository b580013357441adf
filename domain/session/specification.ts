import type { Actor } from '../kernel/decider.ts';
import type { PersonId } from '../kernel/ids.ts';
import { type Moment, minute } from '../kernel/moments.ts';
import type { RunSheetItem } from '../process/events.ts';
import type { EveningPlan, SessionCommand } from './commands.ts';
import { sessionDecider } from './decider.ts';
import type { SessionEvent } from './events.ts';
import { seatOf } from './find.ts';
import type { Contribution, Laid, Live, Seat, SessionState, Table } from './state.ts';

/** The evening that the specs tell of: two tables with a team each, and six people, of whom Fem phones in. */
export const aPlan: EveningPlan = {
  occasion: {
    session: 'avond',
    project: 'samen',
    title: 'Verkennen',
    projectTitle: 'Samen aan tafel',
    organisation: 'Gemeente Rietvoorde',
    question: 'Wat helpt?',
    startsAt: 1_790_000_000_000,
    zone: 'Europe/Amsterdam',
    helpNumber: '0123 456 789',
    plenaryLink: '',
    media: {
      kind: 'built-in',
      passCode: '',
      instructions: '',
      recording: { purpose: 'Om het verslag te controleren', keepDays: 14 },
      captions: false,
    },
    team: { leadFacilitators: ['liesbeth'], techHosts: ['tess'], rapporteurs: ['rob'] },
  },
  items: [
    anItem('welkom', { place: 'plenary', minutes: 10 }),
    anItem('ervaringen', { minutes: 25, visibility: 'public', steps: steps(3) }),
    anItem('dromen', { minutes: 20, visibility: 'table' }),
    anItem('pauze', { place: 'break', minutes: 5 }),
  ],
  tables: [
    { number: 1, name: 'De Akker', videoLink: '', facilitator: 'gerda', noteTaker: 'nel' },
    { number: 2, name: 'De Brink', videoLink: '', facilitator: 'guus', noteTaker: 'nico' },
  ],
  participants: ['anna', 'bo', 'cas', 'dirk', 'els', 'fem'].map((person) => ({
    person,
    means: person === 'fem' ? 'phone' : 'screen',
  })),
};

export function anItem(id: string, changes: Partial<RunSheetItem> = {}): RunSheetItem {
  const empty = { title: id, minutes: 10, place: 'tables', prompt: '', text: '', steps: [] } as const;
  return { id, ...empty, visibility: 'dialogue', ...changes };
}

function steps(count: number): RunSheetItem['steps'] {
  return Array.from({ length: count }, () => ({ title: 'stap', hint: '', minutes: 5 }));
}

type Answer = readonly SessionEvent['type'][] | string;

/** An evening that remembers what happened: given (what was done before), when (`asks`), then (what it answers). */
export class Evening {
  state: SessionState = sessionDecider.initial;
  now: Moment = aPlan.occasion.startsAt;
  readonly log: SessionEvent[] = [];

  /** The types of what happened, or the code of the refusal. */
  asks(person: PersonId, command: SessionCommand): Answer {
    const actor: Actor = { person, roles: person === 'olga' ? ['organiser'] : [] };
    const decision = sessionDecider.decide(command, this.state, { now: this.now, actor });
    if (!decision.ok) return decision.refusal.code;
    this.state = decision.value.reduce(sessionDecider.evolve, this.state);
    this.log.push(...decision.value);
    return decision.value.map((event) => event.type);
  }

  /** For what only prepares the case: it must be allowed. */
  after(person: PersonId, ...commands: readonly SessionCommand[]): this {
    for (const command of commands) {
      const answer = this.asks(person, command);
      if (typeof answer === 'string') throw new Error(`${person} may not ${command.type}: ${answer}`);
    }
    return this;
  }

  later(minutes: number): this {
    this.now += minutes * minute;
    return this;
  }

  get laid(): Laid {
    if (this.state.status === 'empty') throw new Error('nothing was laid out');
    return this.state;
  }

  get live(): Live {
    if (this.state.status !== 'live') throw new Error(`the evening is ${this.state.status}`);
    return this.state;
  }

  table(number: number): Table {
    const table = this.laid.tables[number - 1];
    if (!table) throw new Error(`no table ${number}`);
    return table;
  }

  seat(person: PersonId): Seat & { table: number } {
    const place = seatOf(this.laid, person);
    if (!place) throw new Error(`${person} has no seat`);
    return { ...place.seat, table: place.table.number };
  }

  words(id: string): Contribution {
    const words = this.laid.tables.flatMap((table) => table.contributions).find((one) => one.id === id);
    if (!words) throw new Error(`no words ${id}`);
    return words;
  }

  /** The audiences of what happened under this name, in order. */
  audiences(type: SessionEvent['type']): readonly string[] {
    return this.log.filter((event) => event.type === type).map((event) => event.audience);
  }
}

export const inLobby = (plan: EveningPlan = aPlan): Evening =>
  new Evening().after('server', { type: 'lay-out', plan });

/** Opened, and at item `item` of the run sheet (0 welcome, 1 at the tables); -1 before the first. */
export function opened(item = 1, plan: EveningPlan = aPlan): Evening {
  const evening = inLobby(plan).after('liesbeth', { type: 'open', ready: true, reason: '' });
  return item < 0 ? evening : evening.after('liesbeth', { type: 'start-item', item });
}

export const contributes = (
  id: string,
  text = 'Ze kwamen kijken, op mijn eigen stoep.',
  visibility: Contribution['visibility'] = 'public',
): SessionCommand => ({ type: 'contribute', id, text, visibility });
