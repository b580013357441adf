import { describe, expect, it } from 'vitest';
import { totalMinutes } from '../run-sheet.ts';
import { dialogueTable } from './dialogue-table.ts';
import { formatKeys, itemsOf } from './format.ts';

const ids = () => {
  let count = 0;
  return () => `item${String(count++).padStart(8, 'a')}`;
};
const said = (key: string) => `«${key}»`;

describe('the format Dialoogtafel', () => {
  const items = itemsOf(dialogueTable, said, ids());

  it('[D14] takes 120 minutes, in this order', () => {
    expect(totalMinutes(items)).toBe(120);
    expect(items.map(({ minutes }) => minutes)).toEqual([10, 10, 15, 25, 5, 20, 20, 10, 5]);
    expect(items.map(({ place }) => place)).toEqual([
      'plenary',
      'plenary',
      'tables',
      'tables',
      'break',
      'tables',
      'tables',
      'tables',
      'plenary',
    ]);
  });

  it('[D14] asks a question in every item at the tables, and its steps fill the item', () => {
    for (const item of items) {
      expect(item.prompt !== '').toBe(item.place === 'tables');
      if (item.place === 'tables') expect(totalMinutes(item.steps)).toBe(item.minutes);
    }
  });

  it('[D22] marks the questions that are about a subject, and not those that fit every evening', () => {
    expect(items.filter((item) => item.exampleQuestion).map(({ prompt }) => prompt)).toEqual([
      '«formats.dialogue-table.experiences.prompt»',
      '«formats.dialogue-table.dreams.prompt»',
      '«formats.dialogue-table.deeds.prompt»',
    ]);
  });

  it('[D14] gives each item its own id and its own sentences', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items[3]).toMatchObject({
      title: '«formats.dialogue-table.experiences.title»',
      prompt: '«formats.dialogue-table.experiences.prompt»',
      text: '«formats.dialogue-table.experiences.text»',
    });
    expect(items[3]?.steps[2]).toEqual({
      title: '«formats.dialogue-table.experiences.round.title»',
      hint: '«formats.dialogue-table.experiences.round.hint»',
      minutes: 14,
    });
  });

  it('names every sentence that it will ask for', () => {
    const asked = new Set<string>(['formats.dialogue-table.name']);
    const noting = (key: string) => {
      asked.add(key);
      return key;
    };
    itemsOf(dialogueTable, noting, ids());
    expect([...asked].sort()).toEqual([...formatKeys(dialogueTable)].sort());
  });

  it('does not go on without its words', () => {
    expect(() => itemsOf(dialogueTable, () => null, ids())).toThrow();
  });
});
