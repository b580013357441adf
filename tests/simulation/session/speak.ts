import type { PersonId } from '#domain/kernel/ids.ts';
import type { Visibility } from '#domain/process/events.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { HelpKind, Stance } from '#domain/session/events.ts';
import type { Contribution, Laid } from '#domain/session/state.ts';
import type { Random } from '../random.ts';
import { latecomers, team } from './plan.ts';
import { soundCommand } from './sound.ts';

interface Spoken {
  readonly command: SessionCommand;
  /** Who would ask this. */
  natural(state: Laid): PersonId;
}

/** Any command at all; `made` makes ids and texts that stand nowhere else. */
export function speak(random: Random, state: Laid, made: number): Spoken {
  const table = random.chance(0.97) ? random.whole(1, state.tables.length) : random.pick([0, -1, 99, 1.5]);
  const person = someone(random, state, table);
  const leader = () =>
    state.tables[table - 1]?.facilitator ?? state.tables[table - 1]?.noteTaker ?? team.lead;
  const words = wordsAt(random, state, table);
  const at = { id: words?.id ?? 'nothing', table };
  const author = () => words?.author ?? person;
  const told = (type: string) => `${type}<${made}>`;
  const self = () => person;
  const staff = () => random.pick([team.lead, team.tech, team.organiser]);
  const anyStaff = () => random.pick([...Object.values(team)]);
  const said = (command: SessionCommand, natural: () => PersonId): Spoken => ({ command, natural });

  switch (random.whole(0, 37)) {
    case 0:
    case 1:
      return said({ type: 'join', ...maybeFor(random, person) }, random.chance(0.8) ? self : leader);
    case 2:
    case 3:
      return said({ type: 'raise-hand', ...maybeFor(random, person) }, random.chance(0.8) ? self : leader);
    case 4:
      return said({ type: 'lower-hand', person }, random.chance(0.5) ? self : leader);
    case 5:
    case 6:
    case 7:
    case 8: {
      const id = random.chance(0.95) ? `words${made}` : at.id;
      return said(
        { type: 'contribute', id, text: text(random, told('said')), visibility: reach(random) },
        self,
      );
    }
    case 9:
    case 10: {
      const command = { type: 'record', id: `words${made}`, table, speaker: person } as const;
      return said({ ...command, text: text(random, told('said')), visibility: reach(random) }, leader);
    }
    case 11:
      return said({ type: 'read-back', ...at }, leader);
    case 12:
      return said({ type: 'confirm', ...at }, random.chance(0.5) ? author : leader);
    case 13:
      return said(
        { type: 'dispute', ...at, words: text(random, told('meant')) },
        random.chance(0.7) ? author : leader,
      );
    case 14:
      return said({ type: 'star', ...at, starred: random.chance(0.7) }, anyStaff);
    case 15:
      return said({ type: 'redact', ...at, reason: text(random, 'gevraagd') }, anyStaff);
    case 16:
    case 17: {
      const kind = random.pick<HelpKind>(['technical', 'call-back', 'facilitator', 'facilitator', 'safety']);
      return said({ type: 'ask-help', id: `help${made}`, kind, words: text(random, told('help')) }, self);
    }
    case 18:
      return said({ type: 'claim-help', id: helpId(random, state) }, staff);
    case 19:
      return said({ type: 'resolve-help', id: helpId(random, state) }, random.pick([staff, self, leader]));
    case 20:
    case 21:
      return said({ type: 'give-floor', table, person }, leader);
    case 22:
      return said({ type: 'end-turn', table }, random.chance(0.5) ? leader : self);
    case 23:
      return said({ type: 'take-step', table, step: random.whole(-1, 4) }, leader);
    case 24:
      return random.chance(0.5)
        ? said({ type: 'add-table-time', table, minutes: random.whole(-3, 6) }, leader)
        : said({ type: 'change-time', minutes: random.whole(-3, 5) }, staff);
    case 25:
      return said({ type: 'start-item', item: random.whole(-1, 6) }, staff);
    case 26:
      return said(clockCommand(random), staff);
    case 27: {
      const to = random.chance(0.95) ? random.whole(1, state.tables.length) : 99;
      return said({ type: 'move-person', person, from: random.chance(0.9) ? table : 99, to }, staff);
    }
    case 28:
      return random.chance(0.4)
        ? said({ type: 'seat-latecomer', person: random.pick(latecomers), means: 'screen' }, () => 'server')
        : said({ type: 'take-role', table, person, role: random.pick(['facilitator', 'note-taker']) }, staff);
    case 29: {
      const to = random.pick(['everyone', 'facilitators', table] as const);
      return said(
        { type: 'send-message', id: `message${made}`, to, text: text(random, told('message')) },
        staff,
      );
    }
    case 30: {
      const agreement = random.pick(['agree1', 'agree2']);
      const asks = {
        type: 'ask-support',
        agreement,
        version: random.whole(1, 2),
        title: 'A',
        text: '',
      } as const;
      return random.chance(0.5)
        ? said(asks, anyStaff)
        : said({ type: 'focus-theme', theme: random.pick([null, 'theme1', 'theme2']) }, anyStaff);
    }
    case 31:
    case 32:
    case 33:
    case 34:
    case 35:
    case 36: {
      const { command, by } = soundCommand(random, state, table, person);
      return said(command, by === 'leader' ? leader : by === 'staff' ? staff : () => by);
    }
    default:
      return stance(random, person, told('stance'), random.chance(0.8) ? self : leader, staff);
  }
}

function stance(
  random: Random,
  person: PersonId,
  told: string,
  self: () => PersonId,
  staff: () => PersonId,
): Spoken {
  const agreement = random.pick(['agree1', 'agree2']);
  if (random.chance(0.05)) return { command: { type: 'close-support', agreement }, natural: staff };
  if (random.chance(0.03)) return { command: { type: 'close' }, natural: self };
  const taken = random.pick<Stance>(['support', 'reservation', 'no-support']);
  const words = random.chance(0.1) ? '' : text(random, told);
  return {
    command: { type: 'give-support', agreement, stance: taken, words, ...maybeFor(random, person) },
    natural: self,
  };
}

const clockCommand = (random: Random): SessionCommand =>
  random.pick<SessionCommand>([
    { type: 'call-back' },
    { type: 'call-back', briefly: true },
    { type: 'stop-call-back' },
    { type: 'stop-call-back' },
    { type: 'stop-call-back' },
    { type: 'send-to-tables' },
    { type: 'set-clock', automatic: random.chance(0.8) },
    { type: 'gather' },
    { type: 'advance' },
  ]);

const maybeFor = (random: Random, person: PersonId) => (random.chance(0.4) ? { person } : {});

const reach = (random: Random) => random.pick<Visibility>(['table', 'dialogue', 'public']);

const text = (random: Random, told: string): string =>
  random.chance(0.95) ? told : random.pick(['', ' \u200b ', `${told}\u202e`, 'x'.repeat(4_001)]);

function someone(random: Random, state: Laid, table: number): PersonId {
  const seats = state.tables[table - 1]?.seats ?? [];
  if (seats.length === 0 || random.chance(0.05)) return 'stranger';
  return random.pick(seats).person;
}

function wordsAt(random: Random, state: Laid, table: number): Contribution | undefined {
  const words = state.tables[table - 1]?.contributions ?? [];
  return words.length === 0 ? undefined : random.pick(words);
}

const helpId = (random: Random, state: Laid): string =>
  state.help.length === 0 ? 'nothing' : random.pick(state.help).id;
