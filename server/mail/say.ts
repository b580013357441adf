import en from '#wording/en/mail.json' with { type: 'json' };
import nl from '#wording/nl/mail.json' with { type: 'json' };
import { type Language, type Say, sayer } from '#wording/say.ts';

export type MailSay = Say<keyof typeof nl & string>;

const said: Record<Language, MailSay> = { nl: sayer('nl', [nl]), en: sayer('en', [en]) };

export const mailSay = (language: Language): MailSay => said[language];
