import { useEffect, useState } from 'react';
import type harvest from '#wording/nl/harvest.json';
import type refusals from '#wording/nl/refusals.json';
import { type Language, type Say, sayer } from '#wording/say.ts';

/** Says the sentences of the harvest screen, and of every refusal. */
export type HarvestSay = Say<(keyof typeof harvest | keyof typeof refusals) & string>;

const areas = {
  nl: () => import('./say-nl.ts'),
  en: () => import('./say-en.ts'),
};

/** Null until the sentences of this language have come. */
export function useHarvestSay(language: Language): HarvestSay | null {
  const [say, setSay] = useState<HarvestSay | null>(null);
  useEffect(() => {
    let left = false;
    void areas[language]().then(({ messages }) => {
      if (!left) setSay(() => sayer(language, messages) as HarvestSay);
    });
    return () => {
      left = true;
    };
  }, [language]);
  return say;
}
