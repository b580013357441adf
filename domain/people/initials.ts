/** "A.", "J.P." and "Th. M.": how a list names somebody, and nobody calls them. */
export const isInitials = (firstName: string): boolean =>
  /^(?:\p{Lu}(?:\p{Ll}{0,2}\.)? ?)+$/u.test(firstName) && firstName.includes('.');

/** What somebody is called as far as we know; empty where only their initials are known, so that they are asked. */
export const calledName = (firstName: string): string => (isInitials(firstName) ? '' : firstName);

const startsLow = (word: string): boolean => /^['’]?\p{Ll}/u.test(word);

/**
 * Two letters to know somebody by where a name has no room: "AB" for A. de Boer, "Sa" for Samira, "Bo" for de Boer.
 * Words such as "de" and "van der" do not count, as in a Dutch list of names. Empty without a name.
 */
export function lettersOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const counting = words.filter((word) => !startsLow(word));
  const [first = '', ...others] = counting.length > 0 ? counting : words.slice(-1);
  const letters = (word: string): readonly string[] => [...word.replace(/^['’]/, '')];
  const last = others.at(-1);
  const [head = '', next = ''] = letters(first);
  return head.toUpperCase() + (last === undefined ? next : (letters(last)[0] ?? '').toUpperCase());
}

/** The one letter that stands at somebody's seat. */
export const letterOf = (name: string): string => [...lettersOf(name)][0] ?? '';
