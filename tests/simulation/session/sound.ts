import type { PersonId } from '#domain/kernel/ids.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { Laid } from '#domain/session/state.ts';
import type { Random } from '../random.ts';

interface Asked {
  readonly command: SessionCommand;
  readonly by: 'leader' | 'staff' | PersonId;
}

/** Anything that can be asked about sound, of `person` at table `table` or of whoever it is likely about. */
export function soundCommand(random: Random, state: Laid, table: number, person: PersonId): Asked {
  const room = random.chance(0.6) ? table : null;
  const leads = room === null ? 'staff' : 'leader';
  const invited = pickOr(random, state.invited, person);
  const speaker = pickOr(random, state.sound?.speakers, invited);
  switch (random.whole(0, 12)) {
    case 0:
      return { command: { type: 'silence', table: room, person: speaker }, by: leads };
    case 1:
      return { command: { type: 'set-listening', table: room, listening: random.chance(0.6) }, by: leads };
    case 2:
      return {
        command: { type: 'spotlight', table: room, person: spotlit(random, room, speaker, person) },
        by: leads,
      };
    case 3:
    case 4:
      return { command: { type: 'invite-to-speak', person }, by: 'staff' };
    case 5:
      return { command: { type: 'accept-invitation', ...maybe(random, invited) }, by: invited };
    case 6:
      return { command: { type: 'decline-invitation', ...maybe(random, invited) }, by: invited };
    case 7:
      return { command: { type: 'end-speaking', person: speaker }, by: random.pick(['staff', speaker]) };
    case 8:
      return { command: { type: 'set-means', person, means: random.pick(['screen', 'phone']) }, by: 'staff' };
    case 9:
      return { command: { type: 'ask-recording', table }, by: 'leader' };
    case 10:
      return { command: { type: 'stop-recording', table }, by: 'leader' };
    default:
      return consent(random, state, table, person);
  }
}

const spotlit = (
  random: Random,
  room: number | null,
  speaker: PersonId,
  person: PersonId,
): PersonId | null => (random.chance(0.2) ? null : room === null ? speaker : person);

/** Mostly whoever everybody is waiting for says yes: else no table would ever be recorded. */
function consent(random: Random, state: Laid, table: number, person: PersonId): Asked {
  const asked = state.tables.filter(({ sound }) => sound?.recording);
  const at = asked.length > 0 && random.chance(0.9) ? random.pick(asked) : state.tables[table - 1];
  const seated = (at?.seats ?? []).map((seat) => seat.person);
  const awaited = seated.filter((one) => !at?.sound?.recording?.consents.includes(one));
  const who = pickOr(random, awaited, person);
  const said = { table: at?.number ?? table, consent: random.chance(0.9) };
  return { command: { type: 'consent-to-recording', ...said, ...maybe(random, who) }, by: who };
}

const maybe = (random: Random, person: PersonId) => (random.chance(0.4) ? { person } : {});

const pickOr = <Thing>(random: Random, things: readonly Thing[] | undefined, other: Thing): Thing =>
  things && things.length > 0 && random.chance(0.8) ? random.pick(things) : other;
