import { describe, expect, it } from 'vitest';
import type { Enrolment } from '#domain/people/state.ts';
import type { Seat, SessionState } from '#domain/session/state.ts';
import type { RegisteredPerson } from '#protocol/http.ts';
import { callList, found, heardOf, isUnreachable, lettersReady, listed, toldAnotherTime } from './people.ts';

const enrolment = (person: string, changes: Partial<Enrolment> = {}): Enrolment => ({
  person,
  session: 'session22222',
  means: 'screen',
  reachedBy: 'mail',
  needs: [],
  invitation: { status: 'not-invited' },
  called: false,
  ...changes,
});

const person = (
  id: string,
  firstName: string,
  lastName: string,
  phone: string | null = null,
): RegisteredPerson => ({
  id,
  firstName,
  lastName,
  email: `${id}@voorbeeld.nl`,
  phone,
  address: null,
  language: 'nl',
  erased: false,
});

const people = listed(
  [enrolment('a'), enrolment('b'), enrolment('c')],
  [person('a', 'Zoë', 'van den Berg'), person('b', 'Bram', 'Öztürk', '06 1234 5678')],
);
const names = (typed: string): readonly string[] =>
  found(people, typed).map(({ enrolment: { person: id } }) => id);

describe('searching the list', () => {
  it('finds every word in any order, whatever the accents and capitals', () => {
    expect(names('BERG zoe')).toEqual(['a']);
    expect(names('ozturk')).toEqual(['b']);
  });

  it('finds by address and by number', () => {
    expect(names('b@voorbeeld')).toEqual(['b']);
    expect(names('5678')).toEqual(['b']);
  });

  it('shows everybody, also who is not in the register, until something is typed', () => {
    expect(names('  ')).toEqual(['a', 'b', 'c']);
  });
});

describe('who must hear something', () => {
  it('are those whose mail told another time than the one that holds now', () => {
    const mailed = (id: string, sequence: number) =>
      enrolment(id, { invitation: { status: 'mailed', at: 0, sequence } });
    expect(
      toldAnotherTime([mailed('a', 0), mailed('b', 2), enrolment('c')], 2).map((one) => one.person),
    ).toEqual(['a']);
  });

  it('have not, while their letter lies ready', () => {
    const letter = (id: string, sentAt: number | null, called = false) =>
      enrolment(id, { reachedBy: 'letter', invitation: { status: 'letter', at: 0, sentAt }, called });
    const list = [enrolment('a'), letter('b', null), letter('c', 5), letter('d', null, true)];
    expect(heardOf(list)).toBe(2);
    expect(lettersReady(list).map((one) => one.person)).toEqual(['b', 'd']);
  });

  it('cannot be reached without mail, telephone and address', () => {
    const nothing = { email: null, phone: null, address: null };
    expect(isUnreachable(nothing)).toBe(true);
    expect(isUnreachable(null)).toBe(false);
    for (const one of [{ email: 'a@b.nl' }, { phone: '0612345678' }, { address: 'Dorpsstraat 1' }])
      expect(isUnreachable({ ...nothing, ...one })).toBe(false);
  });

  it('come as somebody told the evening, else as it was planned', () => {
    const seat = (id: string, changes: Partial<Seat>) => ({ person: id, means: 'phone', ...changes }) as Seat;
    const seats = [seat('a', { meansStands: true }), seat('b', {})];
    const evening = { status: 'live', tables: [{ seats }] } as unknown as SessionState;
    const means = (told?: SessionState) =>
      listed([enrolment('a'), enrolment('b'), enrolment('c')], [], told).map((one) => one.means);
    expect(means(evening)).toEqual(['phone', 'screen', 'screen']);
    expect(means()).toEqual(['screen', 'screen', 'screen']);
  });

  it('by telephone are the people who are reached by letter, called or not', () => {
    const list = [
      enrolment('a'),
      enrolment('b', { reachedBy: 'letter' }),
      enrolment('c', { reachedBy: 'letter', called: true }),
    ];
    expect(callList(list).map((one) => one.person)).toEqual(['b', 'c']);
  });
});
