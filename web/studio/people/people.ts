import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { Enrolment } from '#domain/people/state.ts';
import type { RegisteredPerson } from '#protocol/http.ts';

export const enrolledIn = (enrolments: readonly Enrolment[], session: SessionId): readonly Enrolment[] =>
  enrolments.filter((enrolment) => enrolment.session === session);

export const notInvited = (enrolments: readonly Enrolment[]): readonly Enrolment[] =>
  enrolments.filter(({ invitation }) => invitation.status === 'not-invited');

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
}

export function listed(
  enrolments: readonly Enrolment[],
  register: readonly RegisteredPerson[],
): readonly Listed[] {
  const byId = new Map<PersonId, RegisteredPerson>(register.map((person) => [person.id, person]));
  return enrolments.map((enrolment) => ({ enrolment, person: byId.get(enrolment.person) ?? null }));
}

export const nameOf = (person: Pick<RegisteredPerson, 'firstName' | 'lastName'>): string =>
  `${person.firstName} ${person.lastName}`.trim();

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Every word that was typed must be in the name, the address or the number; accents and capitals do not count. */
export function found(people: readonly Listed[], typed: string): readonly Listed[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ person }) => {
    if (!person) return false;
    const text = plain(`${nameOf(person)} ${person.email ?? ''} ${person.phone ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}
