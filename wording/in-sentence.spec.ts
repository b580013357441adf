import { expect, it } from 'vitest';
import { inSentence } from './in-sentence.ts';

it.each([
  ['De gemeenteraad', 'de gemeenteraad'],
  ['Het college van B en W', 'het college van B en W'],
  ['The council', 'the council'],
  ['de raad van Rietvoorde', 'de raad van Rietvoorde'],
  ['Wij allemaal', 'wij allemaal'],
])('“%s” stands inside a sentence as “%s”', (typed, said) => {
  expect(inSentence(typed)).toBe(said);
});

it.each(['Gemeente Rietvoorde', 'Delft', 'Hetty de Vries', 'Stichting De Brug', 'A', ''])(
  '“%s” keeps its capitals',
  (name) => {
    expect(inSentence(name)).toBe(name);
  },
);
