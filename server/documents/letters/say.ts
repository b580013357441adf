import enLetters from '#wording/en/letters.json' with { type: 'json' };
import enMail from '#wording/en/mail.json' with { type: 'json' };
import nlLetters from '#wording/nl/letters.json' with { type: 'json' };
import nlMail from '#wording/nl/mail.json' with { type: 'json' };
import { type Language, type Say, sayer } from '#wording/say.ts';

/** A letter says much of what the mail says, in the same words. */
export type LetterSay = Say<(keyof typeof nlLetters | keyof typeof nlMail) & string>;

const said: Record<Language, LetterSay> = {
  nl: sayer('nl', [nlLetters, nlMail]),
  en: sayer('en', [enLetters, enMail]),
};

export const letterSay = (language: Language): LetterSay => said[language];
