import { afterEach, describe, expect, it } from 'vitest';
import { type Evening, opened } from '#domain/session/specification.ts';
import { settled, type Tab, TestHouse } from './house.fixture.ts';

let test: TestHouse;
afterEach(() => test.house.stop());

/** A house of which the provider takes this many people. */
function begin(mostInPlenary: number, evening: Evening = opened(1)): void {
  test = new TestHouse(evening);
  Object.assign(test.provider.capabilities, { mostInPlenary });
}
const isIn = (client: string): boolean => test.provider.held.has(client);
const isRefused = (tab: Tab): boolean => tab.refusals.includes('media-full');

describe('one more than fits in plenary', () => {
  it.each([
    ['while everyone is together', 0],
    ['at the tables, from where everybody comes together', 1],
  ])('is told so %s, and those who are there stay', async (_, item) => {
    begin(2, opened(item));
    const [anna, bo, cas] = [
      await test.tab('a1', 'anna'),
      await test.tab('b1', 'bo'),
      await test.tab('c1', 'cas'),
    ];
    expect([anna, bo, cas].map(isRefused)).toEqual([false, false, true]);
    expect(['a1', 'b1', 'c1'].map(isIn)).toEqual([true, true, false]);
    expect(cas.all('grant')).toEqual([]);
  });

  it('hears the others by themselves as soon as somebody leaves', async () => {
    begin(1);
    await test.tab('a1', 'anna');
    const bo = await test.tab('b1', 'bo');
    expect(isRefused(bo)).toBe(true);
    test.house.hear('a1', { do: 'leave' });
    await settled(100);
    expect(bo.all('grant')).toHaveLength(1);
  });

  it('is refused also when all of them come at the same moment', async () => {
    begin(3);
    const people = ['anna', 'bo', 'cas', 'els', 'fem'];
    const tabs = await Promise.all(people.map((person) => test.tab(`${person}1`, person, false)));
    for (const person of people) test.house.hear(`${person}1`, { do: 'grant' });
    await settled();
    expect(tabs.filter((tab) => tab.all('grant').length > 0)).toHaveLength(3);
    expect(tabs.filter(isRefused)).toHaveLength(2);
  });

  it('is never who leads, who speaks to everyone, or somebody who comes back', async () => {
    const evening = opened(0).after('liesbeth', { type: 'invite-to-speak', person: 'bo' });
    begin(1, evening.after('bo', { type: 'accept-invitation' }));
    await test.tab('a1', 'anna');
    for (const person of ['liesbeth', 'gerda', 'nel', 'bo']) {
      expect(isRefused(await test.tab(`${person}1`, person))).toBe(false);
      expect(isIn(`${person}1`)).toBe(true);
    }
    test.house.closed('a1');
    await test.tab('a2', 'anna');
    expect([...test.provider.held.keys()]).toContain('a2');
  });
});
