import refusalsEn from '#wording/en/refusals.json' with { type: 'json' };
import staffEn from '#wording/en/staff.json' with { type: 'json' };
import refusalsNl from '#wording/nl/refusals.json' with { type: 'json' };
import staffNl from '#wording/nl/staff.json' with { type: 'json' };
import type { Language, Say } from '#wording/say.ts';
import { sayer } from '#wording/say.ts';

/** Says the sentences of the pages where staff come in. */
export type StaffSay = Say<(keyof typeof staffNl | keyof typeof refusalsNl) & string>;

const said: Record<Language, StaffSay> = {
  nl: sayer<typeof staffNl | typeof refusalsNl>('nl', [staffNl, refusalsNl]),
  en: sayer<typeof staffNl | typeof refusalsNl>('en', [staffEn, refusalsEn]),
};

export const staffSay = (language: Language): StaffSay => said[language];
