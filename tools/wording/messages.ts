import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '#wording/say.ts';

const root = new URL('../../wording/', import.meta.url);

/** The names of the areas that a language has, in alphabetical order. */
export const areasOf = (language: Language): readonly string[] =>
  readdirSync(new URL(`${language}/`, root))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

export const messagesOf = (language: Language, area: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`${language}/${area}.json`, root), 'utf8'));

/** All messages of a language under their keys. */
export const allMessages = (language: Language): Readonly<Record<string, string>> =>
  Object.assign({}, ...areasOf(language).map((area) => messagesOf(language, area)));
