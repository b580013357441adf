import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heardSending, pictureOpen, soundOpen } from './gates.ts';
import { fill, foremost, pictureOf, ranked } from './slots.ts';

const person = (client: string, spokeAt = Number.NEGATIVE_INFINITY, speak = true) => ({
  client,
  speak,
  camera: true,
  on: true,
  onAt: 0,
  spokeAt,
});
const names = (people: readonly { client: string }[]) => people.map(({ client }) => client);

describe('who gets a slot', () => {
  it('in plenary only who may speak, the spotlight first and then who spoke last', () => {
    const people = [person('a', 10), person('b'), person('c', 30), person('d', 99, false)];
    expect(names(ranked(people, true, null))).toEqual(['c', 'a', 'b']);
    expect(names(ranked(people, true, 'b'))).toEqual(['b', 'c', 'a']);
  });

  it('at a table everybody, who may speak before who may not', () => {
    expect(names(ranked([person('a', 5, false), person('b')], false, null))).toEqual(['b', 'a']);
  });

  it('who has a microphone or camera on before who has both off, and who turned it on last first', () => {
    const off = { on: false };
    const people = [
      { ...person('a', 90), ...off },
      person('b', 10),
      { ...person('c', 20), onAt: 80 },
      { ...person('d'), ...off },
      { ...person('e', 99, false), ...off },
    ];
    expect(names(ranked(people, true, null))).toEqual(['c', 'b', 'a', 'd']);
    expect(names(ranked(people, true, 'd'))).toEqual(['d', 'c', 'b', 'a']);
    expect(names(ranked(people, false, null))).toEqual(['c', 'b', 'a', 'd', 'e']);
  });

  it('in front is who spoke last, or who is in the spotlight: turning something on is not speaking', () => {
    const people = ranked([{ ...person('a', 10), onAt: 50 }, person('b', 20), person('c')], true, null);
    expect(foremost(people, null)?.client).toBe('b');
    expect(foremost(people, 'c')?.client).toBe('c');
    expect(foremost([], 'c')).toBeNull();
  });

  it('keeps the one that they have, whoever comes and goes', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => person(name));
    if (!a || !b || !c || !d) return;
    const first = fill([], [a, b, c, d], d, 3);
    expect(first).toEqual([a, b, c]);
    expect(fill(first, [c, a, d], d, 3)).toEqual([a, null, c]);
    expect(fill([a, c], [d, c, b, a], a, 2)).toEqual([d, c]);
  });

  it('never oneself, never somebody twice, and nobody is left out while there is room', () => {
    const people = Array.from({ length: 12 }, (_, at) => person(`p${at}`));
    const some = fc.shuffledSubarray(people);
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 9 }), (before, wanted, size) => {
        const self = people[0] as (typeof people)[0];
        const filled = fill(before.slice(0, size), wanted, self, size).filter((one) => one !== null);
        expect(new Set(filled)).toEqual(new Set(wanted.filter((one) => one !== self).slice(0, size)));
        expect(filled).toHaveLength(new Set(filled).size);
      }),
    );
  });

  it('with a large picture for five; with more only who is in front is large', () => {
    const one = person('a');
    const to = { line: 'good', look: 'large', pictures: 2 } as const;
    expect(pictureOf(one, { ...to, pictures: 5 }, 'b')).toBe('high');
    expect(pictureOf(one, { ...to, pictures: 6 }, 'b')).toBe('low');
    expect(pictureOf(one, { ...to, pictures: 6 }, 'a')).toBe('high');
    expect(pictureOf(one, { ...to, line: 'low' }, 'a')).toBe('low');
    expect(pictureOf(one, { ...to, line: 'sound-only' }, 'a')).toBe('none');
    expect(pictureOf({ ...one, camera: false }, to, 'a')).toBe('none');
  });

  it('never larger than a page can use, nor than its line carries', () => {
    const one = person('a');
    const to = { line: 'good', look: 'small', pictures: 2 } as const;
    expect(pictureOf(one, to, 'a')).toBe('low');
    expect(pictureOf(one, { ...to, line: 'sound-only' }, 'a')).toBe('none');
    expect(pictureOf(one, { ...to, look: 'none' }, 'a')).toBe('none');
    expect(pictureOf(one, { ...to, look: 'large', line: 'low' }, 'a')).toBe('low');
  });
});

describe('the gates', () => {
  const open = {
    rights: { speak: true, camera: true },
    sending: { microphone: true, camera: true },
    silenced: false,
  };

  it('let through only who may, who turned it on, and who was not silenced', () => {
    expect([soundOpen(open), pictureOpen(open)]).toEqual([true, true]);
    expect(soundOpen({ ...open, rights: { speak: false, camera: true } })).toBe(false);
    expect(soundOpen({ ...open, sending: { microphone: false, camera: true } })).toBe(false);
    expect(soundOpen({ ...open, silenced: true })).toBe(false);
    expect(pictureOpen({ ...open, rights: { speak: true, camera: false } })).toBe(false);
    expect(pictureOpen({ ...open, sending: { microphone: true, camera: false } })).toBe(false);
    expect(pictureOpen({ ...open, silenced: true })).toBe(true);
  });

  it('after silencing open again only by their own microphone', () => {
    const silenced = { ...open, silenced: true };
    expect(soundOpen(heardSending(silenced, { microphone: false, camera: true }))).toBe(false);
    expect(heardSending(silenced, { microphone: false, camera: true }).silenced).toBe(true);
    expect(soundOpen(heardSending(silenced, { microphone: true, camera: true }))).toBe(true);
  });
});
