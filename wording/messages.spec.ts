import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { argumentsOf } from '#tools/wording/arguments-of.ts';
import { argumentsFile } from '#tools/wording/generate.ts';
import { allMessages, areasOf, messagesOf } from '#tools/wording/messages.ts';
import { refusalCodes } from '#tools/wording/refusal-codes.ts';
import { languages } from './say.ts';

const others = languages.filter((language) => language !== 'nl');

describe('the messages', () => {
  it.each(others)('%s has every area that Dutch has, and no other', (language) => {
    expect(areasOf(language)).toEqual(areasOf('nl'));
  });

  it.each(others)('%s misses no sentence and has none too many', (language) => {
    expect(Object.keys(allMessages(language)).sort()).toEqual(Object.keys(allMessages('nl')).sort());
  });

  it.each(others)('%s asks for the same arguments as Dutch', (language) => {
    const theirs = Object.entries(allMessages(language)).map(([key, m]) => [key, argumentsOf(key, m)]);
    const ours = Object.entries(allMessages('nl')).map(([key, m]) => [key, argumentsOf(key, m)]);
    expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(ours));
  });

  it.each(areasOf('nl'))('every key of area %s carries its name', (area) => {
    const strays = Object.keys(messagesOf('nl', area)).filter((key) => !key.startsWith(`${area}.`));
    expect(strays).toEqual([]);
  });

  it('are known to the types: `node tools/wording/generate.ts` has been run', () => {
    expect(readFileSync(new URL('arguments.ts', import.meta.url), 'utf8')).toBe(argumentsFile());
  });

  it('hold a sentence for every reason to refuse', () => {
    const sentences = messagesOf('nl', 'refusals');
    expect(refusalCodes().filter((code) => sentences[`refusals.${code}`] === undefined)).toEqual([]);
  });
});

describe('a message', () => {
  it('may not format a date or a time, because that ignores the zone', () => {
    expect(() => argumentsOf('x', '{at, time, short}')).toThrow();
    expect(() => argumentsOf('x', '{at, date, long}')).toThrow();
  });

  it('may hold no tag but <b>', () => {
    expect(() => argumentsOf('x', '<i>{name}</i>')).toThrow();
    expect(argumentsOf('x', '<b>{name}</b>')).toEqual({ name: 'string | number' });
  });

  it('tells what it needs: numbers to count, and the words it can choose between', () => {
    expect(
      argumentsOf('x', '{n, plural, one {# uur} other {# uren}} {who} {how, select, a {A} other {B}}'),
    ).toEqual({
      n: 'number',
      who: 'string | number',
      how: "'a' | 'other'",
    });
  });
});
