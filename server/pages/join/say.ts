import commonEn from '#wording/en/common.json' with { type: 'json' };
import joinEn from '#wording/en/join.json' with { type: 'json' };
import commonNl from '#wording/nl/common.json' with { type: 'json' };
import joinNl from '#wording/nl/join.json' with { type: 'json' };
import type { Language, Say } from '#wording/say.ts';
import { sayer } from '#wording/say.ts';

/** Says the sentences of the pages before the live screen. */
export type JoinSay = Say<(keyof typeof joinNl | keyof typeof commonNl) & string>;

const said: Record<Language, JoinSay> = {
  nl: sayer<typeof joinNl | typeof commonNl>('nl', [joinNl, commonNl]),
  en: sayer<typeof joinNl | typeof commonNl>('en', [joinEn, commonEn]),
};

export const joinSay = (language: Language): JoinSay => said[language];
