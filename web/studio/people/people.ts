import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import { hasHeard, hasLetterReady } from '#domain/people/enrolment/heard.ts';
import type { Means } from '#domain/people/events.ts';
import type { Enrolment } from '#domain/people/state.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { RegisteredPerson } from '#protocol/http.ts';

export const enrolledIn = (enrolments: readonly Enrolment[], session: SessionId): readonly Enrolment[] =>
  enrolments.filter((enrolment) => enrolment.session === session);

export const notInvited = (enrolments: readonly Enrolment[]): readonly Enrolment[] =>
  enrolments.filter(({ invitation }) => invitation.status === 'not-invited');

/** How many know that they are invited: by mail, by a letter that is away, or by a call. */
export const heardOf = (enrolments: readonly Enrolment[]): number => enrolments.filter(hasHeard).length;

/** Their letters were made and are not away. */
export const lettersReady = (enrolments: readonly Enrolment[]): readonly Enrolment[] =>
  enrolments.filter(hasLetterReady);

/** People without e-mail who were not called yet: their letter may have gone unread. */
export const callList = (enrolments: readonly Enrolment[]): readonly Enrolment[] =>
  enrolments.filter(({ reachedBy }) => reachedBy === 'letter');

/** Told another time than the one that holds now: their calendar is behind. */
export const toldAnotherTime = (
  enrolments: readonly Enrolment[],
  calendarSequence: number,
): readonly Enrolment[] =>
  enrolments.filter(
    ({ invitation }) => invitation.status === 'mailed' && invitation.sequence < calendarSequence,
  );

/** Somebody in the list: what the stream says of them, and what the register does. */
export interface Listed {
  readonly enrolment: Enrolment;
  /** Null until the register has been read, or when the row is not there. */
  readonly person: RegisteredPerson | null;
  /** How they come: as somebody told the evening itself, else as it was planned. */
  readonly means: Means;
}

export function listed(
  enrolments: readonly Enrolment[],
  register: readonly RegisteredPerson[],
  evening: SessionState = { status: 'empty' },
): readonly Listed[] {
  const byId = new Map<PersonId, RegisteredPerson>(register.map((person) => [person.id, person]));
  const told = toldMeans(evening);
  return enrolments.map((enrolment) => ({
    enrolment,
    person: byId.get(enrolment.person) ?? null,
    means: told.get(enrolment.person) ?? enrolment.means,
  }));
}

/** Of whom somebody told the evening how they come: that stands, whatever the plan says. */
function toldMeans(evening: SessionState): ReadonlyMap<PersonId, Means> {
  const seats = evening.status === 'empty' ? [] : evening.tables.flatMap((table) => table.seats);
  return new Map(seats.filter(({ meansStands }) => meansStands).map(({ person, means }) => [person, means]));
}

/** No mail, no telephone, no address: only somebody who knows them can bring a letter. */
export const isUnreachable = (
  person: Pick<RegisteredPerson, 'email' | 'phone' | 'address'> | null,
): boolean => person !== null && !person.email && !person.phone && !person.address;

export const nameOf = (person: Pick<RegisteredPerson, 'firstName' | 'lastName'>): string =>
  `${person.firstName} ${person.lastName}`.trim();

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Every word that was typed must be in the name, the e-mail address, the number or the address; accents and capitals do not count. */
export function found(people: readonly Listed[], typed: string): readonly Listed[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ person }) => {
    if (!person) return false;
    const text = plain(
      `${nameOf(person)} ${person.email ?? ''} ${person.phone ?? ''} ${person.address ?? ''}`,
    );
    return words.every((word) => text.includes(word));
  });
}
