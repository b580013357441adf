import en from '#wording/en/admin.json' with { type: 'json' };
import nl from '#wording/nl/admin.json' with { type: 'json' };
import { type Say, sayer } from '#wording/say.ts';

export type AdminSay = Say<keyof typeof nl & string>;

/** In the language of the terminal: Dutch where that is Dutch, else English. */
export function adminSay({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): AdminSay {
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return locale.startsWith('nl') ? sayer('nl', [nl]) : sayer('en', [en]);
}
