import en from '#wording/en/pages-public.json' with { type: 'json' };
import nl from '#wording/nl/pages-public.json' with { type: 'json' };
import type { Language, Say } from '#wording/say.ts';
import { sayer } from '#wording/say.ts';

export type { Language };

/** Says the sentences of the page frame and of the public pages. */
export type PublicSay = Say<keyof typeof nl & string>;

const said: Record<Language, PublicSay> = { nl: sayer('nl', [nl]), en: sayer('en', [en]) };

export const frameSay = (language: Language): PublicSay => said[language];
