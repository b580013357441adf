import { describe, expect, it } from 'vitest';
import type { SessionCommand } from './commands.ts';
import { contributes, type Evening, opened } from './specification.ts';

const people = {
  server: 'server',
  organiser: 'olga',
  lead: 'liesbeth',
  tech: 'tess',
  rapporteur: 'rob',
  facilitator: 'gerda',
  noteTaker: 'nel',
  otherFacilitator: 'guus',
  participant: 'anna',
  neighbour: 'cas',
  stranger: 'vreemde',
} as const;
type Who = keyof typeof people;

const running: readonly Who[] = ['server', 'organiser', 'lead', 'tech'];
const inPerson = running.filter((who) => who !== 'server');
const harvesting: readonly Who[] = [...running, 'rapporteur'];
const leading: readonly Who[] = [...running, 'facilitator', 'noteTaker'];
const seated: readonly Who[] = ['facilitator', 'noteTaker', 'otherFacilitator', 'participant', 'neighbour'];

/** An evening in which everything below can be asked: there are words, a request, a speaker and a question of support. */
function busy(): Evening {
  const evening = opened(1).after('anna', contributes('zin'), { type: 'raise-hand' });
  evening.after('gerda', { type: 'read-back', id: 'zin', table: 1 });
  evening.after('anna', { type: 'ask-help', id: 'vraag', kind: 'facilitator', words: '' });
  evening.after('rob', { type: 'ask-support', agreement: 'a', version: 1, title: 'A', text: '' });
  return evening.after('gerda', { type: 'give-floor', table: 1, person: 'els' });
}

/** Everyone is in plenary, and Anna was invited to speak. */
const together = (): Evening => opened(0).after('liesbeth', { type: 'invite-to-speak', person: 'anna' });

type Case = readonly [command: SessionCommand, may: readonly Who[], evening?: () => Evening];
const zin = { id: 'zin', table: 1 } as const;

/** Who may do what; everyone else is refused because of who they are or where they sit. */
const cases: Record<Exclude<SessionCommand['type'], 'lay-out' | 'open' | 'join'>, Case> = {
  'seat-latecomer': [{ type: 'seat-latecomer', person: 'laat', means: 'screen' }, running],
  'raise-hand': [{ type: 'raise-hand' }, seated],
  'lower-hand': [{ type: 'lower-hand', person: 'anna' }, [...leading, 'participant']],
  contribute: [contributes('nieuw'), seated],
  confirm: [{ type: 'confirm', ...zin }, [...leading, 'participant']],
  dispute: [{ type: 'dispute', ...zin, words: 'Nee.' }, [...leading, 'participant']],
  'ask-help': [
    { type: 'ask-help', id: 'nog', kind: 'technical', words: '' },
    [...seated, 'lead', 'tech', 'rapporteur'],
  ],
  'resolve-help': [
    { type: 'resolve-help', id: 'vraag' },
    [...inPerson, 'facilitator', 'noteTaker', 'participant'],
  ],
  'give-support': [
    { type: 'give-support', agreement: 'a', stance: 'support', words: '' },
    ['participant', 'neighbour'],
  ],
  'give-floor': [{ type: 'give-floor', table: 1, person: 'anna' }, leading],
  'end-turn': [{ type: 'end-turn', table: 1 }, leading],
  'take-step': [{ type: 'take-step', table: 1, step: 1 }, leading],
  'add-table-time': [{ type: 'add-table-time', table: 1, minutes: 1 }, leading],
  record: [
    { type: 'record', id: 'nieuw', table: 1, speaker: 'els', text: 'Ja.', visibility: 'public' },
    leading,
  ],
  'read-back': [{ type: 'read-back', ...zin }, leading],
  silence: [{ type: 'silence', table: 1, person: 'anna' }, leading],
  'set-listening': [{ type: 'set-listening', table: 1, listening: true }, leading],
  spotlight: [{ type: 'spotlight', table: 1, person: 'anna' }, leading],
  'ask-recording': [{ type: 'ask-recording', table: 1 }, leading],
  'stop-recording': [{ type: 'stop-recording', table: 1 }, leading],
  'consent-to-recording': [
    { type: 'consent-to-recording', table: 1, consent: false, person: 'anna' },
    ['participant'],
  ],
  'invite-to-speak': [{ type: 'invite-to-speak', person: 'cas' }, running, together],
  'accept-invitation': [{ type: 'accept-invitation', person: 'anna' }, ['participant'], together],
  'decline-invitation': [{ type: 'decline-invitation', person: 'anna' }, ['participant'], together],
  'end-speaking': [{ type: 'end-speaking', person: 'anna' }, [...running, 'participant'], together],
  'set-means': [{ type: 'set-means', person: 'anna', means: 'phone' }, running],
  'start-item': [{ type: 'start-item', item: 2 }, running],
  'change-time': [{ type: 'change-time', minutes: 1 }, running],
  'call-back': [{ type: 'call-back' }, running],
  'stop-call-back': [{ type: 'stop-call-back' }, inPerson],
  'send-to-tables': [{ type: 'send-to-tables' }, running],
  'set-clock': [{ type: 'set-clock', automatic: false }, running],
  'move-person': [{ type: 'move-person', person: 'els', from: 1, to: 2 }, running],
  'take-role': [{ type: 'take-role', table: 1, person: 'els', role: 'note-taker' }, running],
  'claim-help': [{ type: 'claim-help', id: 'vraag' }, inPerson],
  'send-message': [{ type: 'send-message', id: 'b', to: 'everyone', text: 'Nog 5 minuten.' }, inPerson],
  star: [{ type: 'star', ...zin, starred: true }, harvesting],
  redact: [{ type: 'redact', ...zin, reason: 'Op verzoek.' }, harvesting],
  'focus-theme': [{ type: 'focus-theme', theme: 'water' }, harvesting],
  'ask-support': [{ type: 'ask-support', agreement: 'b', version: 1, title: 'B', text: '' }, harvesting],
  'close-support': [{ type: 'close-support', agreement: 'a' }, harvesting],
  close: [{ type: 'close' }, running],
  gather: [{ type: 'gather' }, ['server']],
  advance: [{ type: 'advance' }, ['server']],
};

const refusals = ['not-allowed', 'no-seat'];

describe('who may do what', () => {
  for (const [type, [command, may, evening = busy]] of Object.entries(cases)) {
    it.each(Object.keys(people) as Who[])(`[S43] ${type}, asked by %s`, (who) => {
      const answer = evening().asks(people[who], command);
      const refused = typeof answer === 'string';
      expect(refused).toBe(!may.includes(who));
      if (refused) expect(refusals).toContain(answer);
    });
  }
});
