/** Signs that show nothing or turn the reading direction: spreadsheets carry them along from web pages. */
const unseen = /[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/gu;

/** A cell as a person reads it: one line, single spaces, nothing invisible. */
export const tidy = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').replace(unseen, '').trim();

/** The same for whoever compares: without case, accents, dots, hyphens and spaces. */
export const alike = (text: string): string =>
  tidy(text)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
