import { describe, expect, it } from 'vitest';
import { messagesOf } from '#tools/wording/messages.ts';
import { sayer } from './say.ts';
import { tableName, tableTitle } from './table-called.ts';

const say = sayer('nl', [messagesOf('nl', 'common')]) as Parameters<typeof tableTitle>[0];

describe('what a table is called', () => {
  it('is its number and its name', () => {
    const table = { number: 4, name: 'De Akker' };
    expect([tableTitle(say, table), tableName(say, table)]).toEqual(['Tafel 4, De Akker', 'De Akker']);
  });

  it.each(['', ' ', 'Tafel 4', 'tafel 4 ', 'Table 4', '4'])('says the number once: %j', (name) => {
    const table = { number: 4, name };
    expect([tableTitle(say, table), tableName(say, table)]).toEqual(['Tafel 4', 'Tafel 4']);
  });

  it('keeps a name that holds another number', () => {
    expect(tableTitle(say, { number: 4, name: 'Tafel 5' })).toBe('Tafel 4, Tafel 5');
    expect(tableTitle(say, { number: 4, name: 'Plein 4' })).toBe('Tafel 4, Plein 4');
  });
});
