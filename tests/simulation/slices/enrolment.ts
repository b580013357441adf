import type { PersonId } from '#domain/kernel/ids.ts';
import type { EnrolmentCommand } from '#domain/people/commands.ts';
import { enrolmentDecider } from '#domain/people/decider.ts';
import type { EnrolledPerson, EnrolmentEvent } from '#domain/people/events.ts';
import type { EnrolledState } from '#domain/people/state.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { askingBy, everybody, staffOnly, twice } from './asking.ts';

export const enrolmentWorld: World<EnrolledState, EnrolmentCommand, EnrolmentEvent> = {
  decider: enrolmentDecider,
  refusals: null,
  begin: (random) => askingBy(random, command),
  viewers: () => everybody,
  secrets: () => [],
  faults: ({ enrolments }) =>
    twice(enrolments.map(({ session, person }) => `${session}/${person}`)) ? ['somebody enrolled twice'] : [],
  complaints: (viewer, sent) => staffOnly(viewer, sent, /./),
};

function command(random: Random, _state: EnrolledState): EnrolmentCommand {
  const someone = (): PersonId => random.pick(['anna', 'bo', 'cas', 'dirk', 'els', 'fem', 'gijs', 'hans']);
  const session = random.pick(['evening1', 'evening2']);
  const person = someone();
  const some = Array.from({ length: random.whole(0, 3) }, someone);
  const by = random.pick(['mail', 'letter'] as const);
  switch (random.whole(0, 7)) {
    case 0:
      return { type: random.chance(0.5) ? 'withdraw' : 'enrol-again', session, person };
    case 1:
    case 2: {
      const people = some.map((one) => ({ person: one, by }));
      return { type: 'invite', session, people, sequence: random.whole(0, 3), gateOpen: random.chance(0.8) };
    }
    case 3:
      return random.chance(0.5)
        ? { type: 'mark-called', session, person }
        : { type: 'mark-letters', session, people: some, sent: random.chance(0.7) };
    case 4:
      if (random.chance(0.5)) return { type: 'correct-enrolment', session, person: enrolled(random, person) };
      return { type: 'inform', person: random.chance(0.5) ? 'anna' : person };
    case 5:
      return random.chance(0.3)
        ? { type: 'erase', person, wordsToo: random.chance(0.5) }
        : { type: 'mark-called', session, person };
    default:
      return { type: 'enrol', session, people: some.map((one) => enrolled(random, one)) };
  }
}

const enrolled = (random: Random, person: PersonId): EnrolledPerson => ({
  person,
  means: random.pick(['screen', 'phone', 'library']),
  reachedBy: random.pick(['mail', 'letter']),
  needs: random.chance(0.3) ? ['dial-in'] : [],
});
