/** Letters by Unicode that show nothing: Hangul fillers and the empty braille cell. */
const blankLetters = '\u115f\u1160\u3164\uffa0\u2800';
const readable = new RegExp(`[^\\s\\p{C}\\p{Z}${blankLetters}]`, 'u');

/** True where there is nothing to read: spaces, invisible and direction characters, or nothing at all. */
export const isBlank = (text: string): boolean => !readable.test(text);

/** The longest text a person puts down in one go, in UTF-16 units. */
export const longestWords = 4_000;
