import { isInitials } from '#domain/people/initials.ts';
import { tidy } from './tidy.ts';

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

const titles = new Set(
  'dhr heer mevr mevrouw mw mw. meneer mijnheer mej juffrouw drs ing ir mr mrs ms miss dr prof fam familie msc bsc'.split(
    ' ',
  ),
);
const infixes = new Set(
  `van von vom vd v/d v.d de der den des dem het 't ’t ten ter te tot op in 's ’s aan uit bij onder over voor
  la le les du da das do dos di del della della zu zur zum el al bin ibn ben abu ould af av`.split(/\s+/),
);

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');
const isTitle = (word: string): boolean => titles.has(bare(word));
const isInfix = (word: string): boolean => infixes.has(bare(word)) || /^d['’]$/i.test(word);

/** "Jansen-de" of "Anna Jansen-de Boer". */
const endsInInfix = (word: string): boolean =>
  word.includes('-') && isInfix(word.slice(word.lastIndexOf('-') + 1));
/** Ben, Al and El are first names too; "De" and "Van" are not, nor is any infix without a capital. */
const beginsSurname = (word: string): boolean =>
  isInfix(word) && (/^\P{Lu}/u.test(word) || /^(de|den|der|van|von|het|ten|ter|te|vd|v\.d)\.?$/i.test(word));

const joined = (words: readonly string[]): string => words.join(' ');

/** "dhr. P. Jansen" without "dhr.": how somebody is addressed is not asked. */
export function withoutTitle(text: string): string {
  const words = tidy(text)
    .replace(/^de heer en mevrouw\b/i, '')
    .split(' ')
    .filter(Boolean);
  const article = bare(words[0] ?? '') === 'de' && isTitle(words[1] ?? '') ? 1 : 0;
  const first = words.findIndex((word, index) => index >= article && !isTitle(word));
  return first < 0 ? '' : joined(words.slice(Math.max(first, article)));
}

/** A whole name from one cell: "Piet de Vries", "Vries, Piet de", "dhr. P. Jansen", "JANSEN Piet". */
export function splitName(text: string): PersonName {
  const called = /\((?<name>[^)]+)\)/u.exec(text)?.groups?.name ?? '';
  const plain =
    called === '' || isInfix(called) ? text.replace(/[()]/g, ' ') : text.replace(/\([^)]*\)/gu, ' ');
  const titled = withoutTitle(plain) !== tidy(plain);
  const whole = withoutTitle(plain);
  const comma = whole.indexOf(',');
  const name = comma >= 0 ? lastNameFirst(whole, comma) : inSpokenOrder(whole, titled);
  const nickname = called !== '' && !isInfix(called) && isInitials(name.firstName);
  return nickname ? { ...name, firstName: tidy(called) } : name;
}

/** "Vries, Piet de" and "Vries, de, Piet". */
function lastNameFirst(whole: string, comma: number): PersonName {
  const last = tidy(whole.slice(0, comma)).split(' ').filter(Boolean);
  const rest = withoutTitle(whole.slice(comma + 1).replaceAll(',', ' '))
    .split(' ')
    .filter(Boolean);
  const behindLast = last.length > 1 ? trailing(last) : [];
  const behindFirst = rest.length > 1 ? trailing(rest) : [];
  const before = behindFirst.length === 0 && rest.length > 1 ? leading(rest) : [];
  const first = rest.slice(before.length, rest.length - behindFirst.length);
  const surname = last.slice(0, last.length - behindLast.length);
  return {
    firstName: joined(first),
    lastName: joined([...behindFirst, ...before, ...behindLast, ...surname]),
  };
}

const leading = (words: readonly string[]): readonly string[] => {
  const stop = words.findIndex((word) => !isInfix(word));
  return words.slice(0, stop < 0 ? 0 : stop);
};
const trailing = (words: readonly string[]): readonly string[] =>
  words.slice(words.findLastIndex((word) => !isInfix(word)) + 1);

function inSpokenOrder(whole: string, titled: boolean): PersonName {
  const words = whole.split(' ').filter(Boolean);
  if (words.length <= 1)
    return titled ? { firstName: '', lastName: joined(words) } : { firstName: joined(words), lastName: '' };
  const capitals = capitalsFirst(words);
  if (capitals > 0)
    return { firstName: joined(words.slice(capitals)), lastName: joined(words.slice(0, capitals)) };
  if (beginsSurname(words[0] ?? '')) return { firstName: '', lastName: joined(words) };
  const infix = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && (isInfix(word) || endsInInfix(word)),
  );
  const cut = infix > 0 ? infix : words.length - 1;
  return { firstName: joined(words.slice(0, cut)), lastName: joined(words.slice(cut)) };
}

/** "VAN DAMME Luc": how many words of a surname in capitals stand before the first name; 0 when it is not so. */
function capitalsFirst(words: readonly string[]): number {
  const isCapitals = (word: string): boolean => /^\p{Lu}{2}[\p{Lu}'’-]*$/u.test(word);
  const count = words.findIndex((word) => !isCapitals(word));
  return count > 0 && words.slice(count).every((word) => /\p{Ll}/u.test(word)) ? count : 0;
}

/** Names that were kept in columns: the infix goes before the last name, titles go. */
export const nameFromParts = (first: string, infix: string, last: string): PersonName => ({
  firstName: withoutTitle(first),
  lastName: tidy(`${infix} ${withoutTitle(last)}`),
});
