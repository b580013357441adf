import type { PersonId, SessionId } from '../../kernel/ids.ts';
import type { Moment } from '../../kernel/moments.ts';
import type { EnrolledPerson, EnrolmentEvent } from '../events.ts';
import type { EnrolledState, Enrolment, Invitation } from '../state.ts';

export function evolveEnrolment(state: EnrolledState, event: EnrolmentEvent): EnrolledState {
  switch (event.type) {
    case 'people-enrolled': {
      const fresh = event.people.map((person) => enrolment(person, event.session));
      return { ...state, enrolments: [...state.enrolments, ...fresh] };
    }
    case 'person-withdrawn':
      return withdraw(state, event);
    case 'person-enrolled-again':
      return enrolAgain(state, event);
    case 'enrolment-corrected': {
      const { person, means, reachedBy, needs } = event.person;
      return change(state, { person, session: event.session }, { means, reachedBy, needs });
    }
    case 'person-invited': {
      const invitation: Invitation =
        event.by === 'letter'
          ? { status: 'letter', at: event.at, sentAt: null }
          : { status: 'mailed', at: event.at, sequence: event.sequence };
      return change(state, event, { invitation });
    }
    case 'letters-marked':
      return event.people.reduce(
        (marked, person) =>
          markLetter(marked, { person, session: event.session }, event.sent ? event.at : null),
        state,
      );
    case 'person-called':
      return change(state, event, { called: true });
    case 'person-informed':
      return { ...state, informed: [...state.informed, { person: event.person, at: event.at }] };
    case 'person-erased':
      return forget(state, event.person);
    default:
      return event satisfies never;
  }
}

const enrolment = ({ person, means, reachedBy, needs }: EnrolledPerson, session: SessionId): Enrolment => ({
  person,
  session,
  means,
  reachedBy,
  needs,
  invitation: { status: 'not-invited' },
  called: false,
});

interface Place {
  readonly person: PersonId;
  readonly session: SessionId;
}

const isAt =
  ({ person, session }: Place) =>
  (one: Enrolment): boolean =>
    one.person === person && one.session === session;

function withdraw(state: EnrolledState, place: Place): EnrolledState {
  const gone = state.enrolments.filter(isAt(place));
  const before = (state.withdrawn ?? []).filter((one) => !isAt(place)(one));
  return {
    ...state,
    enrolments: state.enrolments.filter((one) => !isAt(place)(one)),
    withdrawn: [...before, ...gone],
  };
}

function enrolAgain(state: EnrolledState, place: Place): EnrolledState {
  const back = (state.withdrawn ?? []).filter(isAt(place));
  const withdrawn = (state.withdrawn ?? []).filter((one) => !isAt(place)(one));
  return { ...state, enrolments: [...state.enrolments, ...back], withdrawn };
}

function change(
  state: EnrolledState,
  { person, session }: Place,
  changes: Partial<Enrolment>,
): EnrolledState {
  const index = state.enrolments.findIndex((one) => one.person === person && one.session === session);
  const before = state.enrolments[index];
  if (!before) return state;
  return { ...state, enrolments: state.enrolments.with(index, { ...before, ...changes }) };
}

function markLetter(state: EnrolledState, place: Place, sentAt: Moment | null): EnrolledState {
  const letter = state.enrolments.find(isAt(place))?.invitation;
  return letter?.status === 'letter' ? change(state, place, { invitation: { ...letter, sentAt } }) : state;
}

const forget = (state: EnrolledState, person: PersonId): EnrolledState => ({
  enrolments: state.enrolments.filter((one) => one.person !== person),
  withdrawn: (state.withdrawn ?? []).filter((one) => one.person !== person),
  informed: state.informed.filter((one) => one.person !== person),
  erased: state.erased.includes(person) ? state.erased : [...state.erased, person],
});
