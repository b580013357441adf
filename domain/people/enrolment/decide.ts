import type { Context } from '../../kernel/decider.ts';
import type { PersonId, SessionId } from '../../kernel/ids.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { EnrolmentCommand } from '../commands.ts';
import type { EnrolmentEvent } from '../events.ts';
import type { EnrolmentRefusalCode } from '../refusals.ts';
import {
  mayCorrect,
  mayEnrol,
  mayErase,
  mayInform,
  mayInvite,
  mayMarkCalled,
  mayMarkLetters,
  mayWithdraw,
} from '../rights.ts';
import type { EnrolledState, Enrolment } from '../state.ts';
import { hasLetterAway } from './heard.ts';

type Of<Type extends EnrolmentCommand['type']> = Extract<EnrolmentCommand, { type: Type }>;
type Decision = Result<readonly EnrolmentEvent[], Refusal<EnrolmentRefusalCode>>;

export function decideEnrolment(command: EnrolmentCommand, state: EnrolledState, context: Context): Decision {
  switch (command.type) {
    case 'enrol':
      return enrol(command, state, context);
    case 'withdraw':
      return withdraw(command, state, context);
    case 'enrol-again':
      return enrolAgain(command, state, context);
    case 'correct-enrolment':
      return correct(command, state, context);
    case 'invite':
      return invite(command, state, context);
    case 'mark-letters':
      return markLetters(command, state, context);
    case 'mark-called':
      return markCalled(command, state, context);
    case 'inform':
      return inform(command, state, context);
    case 'erase':
      return erase(command, state, context);
    default:
      return command satisfies never;
  }
}

function enrol(command: Of<'enrol'>, state: EnrolledState, context: Context): Decision {
  if (!mayEnrol(context.actor, command.people.length)) return refuse('not-allowed');
  const asked = command.people.map(({ person }) => person);
  if (asked.length === 0) return refuse('nobody-chosen');
  const twice = asked.filter((person, index) => asked.indexOf(person) !== index);
  if (twice.length > 0) return refuse('chosen-twice', named(twice));
  const erased = new Set(state.erased);
  const gone = asked.filter((person) => erased.has(person));
  if (gone.length > 0) return refuse('person-erased', named(gone));
  const enrolled = enrolledIn(state, command.session);
  const already = asked.filter((person) => enrolled.has(person));
  if (already.length > 0) return refuse('enrolled-already', named(already));
  return ok([
    {
      type: 'people-enrolled',
      audience: 'staff',
      session: command.session,
      people: command.people,
      at: context.now,
    },
  ]);
}

function withdraw({ session, person }: Of<'withdraw'>, state: EnrolledState, context: Context): Decision {
  if (!mayWithdraw(context.actor, person)) return refuse('not-allowed');
  if (!enrolledIn(state, session).has(person)) return refuse('not-enrolled', named([person]));
  return ok([{ type: 'person-withdrawn', audience: 'staff', session, person, at: context.now }]);
}

function enrolAgain(
  { session, person }: Of<'enrol-again'>,
  state: EnrolledState,
  context: Context,
): Decision {
  if (!mayWithdraw(context.actor, person)) return refuse('not-allowed');
  if (enrolledIn(state, session).has(person)) return ok([]);
  const was = state.withdrawn?.some((one) => one.person === person && one.session === session);
  if (!was) return refuse('not-enrolled', named([person]));
  return ok([{ type: 'person-enrolled-again', audience: 'staff', session, person, at: context.now }]);
}

function correct(
  { session, person }: Of<'correct-enrolment'>,
  state: EnrolledState,
  context: Context,
): Decision {
  if (!mayCorrect(context.actor)) return refuse('not-allowed');
  const before = enrolledIn(state, session).get(person.person);
  if (!before) return refuse('not-enrolled', named([person.person]));
  const { means, reachedBy, needs } = before;
  const same =
    means === person.means && reachedBy === person.reachedBy && needs.join() === person.needs.join();
  if (same) return ok([]);
  return ok([{ type: 'enrolment-corrected', audience: 'staff', session, person, at: context.now }]);
}

function invite(command: Of<'invite'>, state: EnrolledState, context: Context): Decision {
  if (!mayInvite(context.actor)) return refuse('not-allowed');
  if (!command.gateOpen) return refuse('invitation-gate-closed');
  const asked = command.people.map(({ person }) => person);
  if (asked.length === 0) return refuse('nobody-chosen');
  const twice = asked.filter((person, index) => asked.indexOf(person) !== index);
  if (twice.length > 0) return refuse('chosen-twice', named(twice));
  const enrolled = enrolledIn(state, command.session);
  const strangers = asked.filter((person) => !enrolled.has(person));
  if (strangers.length > 0) return refuse('not-enrolled', named(strangers));
  const latest = Math.max(...asked.map((person) => sequenceOf(enrolled.get(person))));
  if (command.sequence < latest) return refuse('invitation-outdated', { sequence: latest });
  return ok(
    command.people.map(({ person, by }) => ({
      type: 'person-invited',
      audience: 'staff',
      session: command.session,
      person,
      by,
      sequence: command.sequence,
      at: context.now,
    })),
  );
}

function markLetters(
  { session, people, sent }: Of<'mark-letters'>,
  state: EnrolledState,
  context: Context,
): Decision {
  if (!mayMarkLetters(context.actor)) return refuse('not-allowed');
  if (people.length === 0) return refuse('nobody-chosen');
  const enrolled = enrolledIn(state, session);
  const without = people.filter((person) => enrolled.get(person)?.invitation.status !== 'letter');
  if (without.length > 0) return refuse('no-letter', named(without));
  const other = people.filter((person) => letterIsSent(enrolled.get(person)) !== sent);
  if (other.length === 0) return ok([]);
  return ok([{ type: 'letters-marked', audience: 'staff', session, people: other, sent, at: context.now }]);
}

const letterIsSent = (enrolment: Enrolment | undefined): boolean =>
  enrolment !== undefined && hasLetterAway(enrolment);

function markCalled(
  { session, person }: Of<'mark-called'>,
  state: EnrolledState,
  context: Context,
): Decision {
  if (!mayMarkCalled(context.actor)) return refuse('not-allowed');
  const enrolment = enrolledIn(state, session).get(person);
  if (!enrolment) return refuse('not-enrolled', named([person]));
  if (enrolment.called) return ok([]);
  return ok([{ type: 'person-called', audience: 'staff', session, person, at: context.now }]);
}

function inform({ person }: Of<'inform'>, state: EnrolledState, context: Context): Decision {
  if (!mayInform(context.actor, person)) return refuse('not-allowed');
  if (state.erased.includes(person)) return refuse('person-erased', named([person]));
  if (state.informed.some((one) => one.person === person)) return ok([]);
  return ok([{ type: 'person-informed', audience: 'staff', person, at: context.now }]);
}

function erase({ person, wordsToo }: Of<'erase'>, state: EnrolledState, context: Context): Decision {
  if (!mayErase(context.actor, person)) return refuse('not-allowed');
  if (state.erased.includes(person) && !wordsToo) return ok([]);
  return ok([{ type: 'person-erased', audience: 'staff', person, wordsToo, at: context.now }]);
}

const enrolledIn = (state: EnrolledState, session: SessionId): Map<PersonId, Enrolment> =>
  new Map(state.enrolments.filter((one) => one.session === session).map((one) => [one.person, one]));

const sequenceOf = (enrolment: Enrolment | undefined): number =>
  enrolment?.invitation.status === 'mailed' ? enrolment.invitation.sequence : 0;

const named = (people: readonly PersonId[]) => ({ count: people.length, people: people.join(' ') });
