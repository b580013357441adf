import { describe, expect, it } from 'vitest';
import { type Evening, opened } from '#domain/session/specification.ts';
import { personActs } from './person-acts.ts';

const names = (evening: Evening, person: string) => {
  const { table, ...seat } = evening.seat(person);
  return personActs(evening.laid, evening.table(table), seat).map(({ name }) => name);
};

/** Everything that is offered is really done when it is asked. */
const tryAll = (make: () => Evening, person: string) => {
  const { table, ...seat } = make().seat(person);
  const acts = personActs(make().laid, make().table(table), seat);
  return acts
    .map(({ command }) => make().asks('liesbeth', command))
    .filter((answer) => !Array.isArray(answer));
};

describe('what can be asked for somebody about their sound', () => {
  it('at a table is to turn their microphone off, show them large, or say that they phone in', () => {
    expect(names(opened(1), 'anna')).toEqual(['silence', 'large', 'phones']);
    expect(tryAll(() => opened(1), 'anna')).toEqual([]);
    const large = opened(1).after('liesbeth', { type: 'spotlight', table: 1, person: 'anna' });
    expect(names(large, 'anna')).toEqual(['silence', 'notLarge', 'phones']);
  });

  it('of who phones in is to put up their hand as well', () => {
    expect(names(opened(1), 'fem')).toEqual(['silence', 'large', 'raiseHand', 'hasScreen']);
    expect(tryAll(() => opened(1), 'fem')).toEqual([]);
    const up = opened(1).after('liesbeth', { type: 'raise-hand', person: 'fem' });
    expect(names(up, 'fem')).not.toContain('raiseHand');
  });

  it('in plenary is to invite who listens, take that back, and end it', () => {
    const invited = () => opened(0).after('liesbeth', { type: 'invite-to-speak', person: 'anna' });
    const speaks = () => invited().after('anna', { type: 'accept-invitation' });
    expect(names(opened(0), 'anna')).toEqual(['invite', 'phones']);
    expect(names(invited(), 'anna')).toEqual(['takeBack', 'phones']);
    expect(names(speaks(), 'anna')).toEqual(['endSpeaking', 'silence', 'large', 'phones']);
    expect(names(opened(0), 'gerda')).toEqual(['silence', 'large', 'phones']);
    for (const make of [() => opened(0), invited, speaks]) expect(tryAll(make, 'anna')).toEqual([]);
  });

  it('in plenary is to say yes for who phones in, once they were asked', () => {
    const invited = () => opened(0).after('liesbeth', { type: 'invite-to-speak', person: 'fem' });
    expect(names(invited(), 'fem')).toEqual(['saysYes', 'takeBack', 'hasScreen']);
    expect(tryAll(invited, 'fem')).toEqual([]);
  });

  it('in a break is nothing but how they take part', () => {
    expect(names(opened(3), 'anna')).toEqual(['phones']);
  });
});
