import { readdirSync, readFileSync } from 'node:fs';
import { type Area, type Language, type Say, sayer } from '#wording/say.ts';

const areasOf = (language: Language): Area[] => {
  const folder = new URL(`../../wording/${language}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Area);
};

/** Every sentence of the product. Journeys find what they press by the sentence's key, so wording may change. */
export const say: Say = sayer('nl', areasOf('nl'));
export const sayEnglish: Say = sayer('en', areasOf('en'));

/** As a pattern that finds the sentence anywhere in a name, whatever stands around it. */
export const within = (sentence: string): RegExp => new RegExp(escaped(sentence));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
