import { note } from './grid.ts';
import type { Note } from './result.ts';
import { tidy } from './tidy.ts';

export interface ReadEmail {
  readonly email: string | null;
  readonly notes: readonly Note[];
}

/** Letters, digits and what addresses really hold; nothing that could end a header or start another one. */
const address =
  /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;
const inText = /[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"/]+/gu;
const nothingMeant =
  /^(geen|nee|no|none|n\.?v\.?t\.?|n\/?a|onbekend|unknown|x|[-–—.?/]+)( e-?mail(adres)?)?$/iu;
const mistyped =
  /@(?:gmial|gamil|gmai|gmal|hotmial|hotmal|hotmai|outlok|outloook)\.|\.(?:con|cmo|coom|nll|bee)$/iu;

export const isEmail = (text: string): boolean =>
  text.length <= 200 && address.test(text) && !/\.\.|\.@|^\./.test(text);

/** The first usable address of a cell, and what to say about it. */
export function readEmail(cell: string): ReadEmail {
  const text = tidy(cell);
  if (text === '' || nothingMeant.test(text)) return { email: null, notes: [] };
  const found = [...text.replaceAll(/mailto:/gi, '').matchAll(inText)]
    .map(([match]) => match.replace(/[.'’]+$/u, '').replace(/^['’]+/u, ''))
    .filter(isEmail);
  const closed = text.replaceAll(' ', '');
  const [email, second] = found.length > 0 ? found : [closed].filter(isEmail);
  if (email === undefined) return { email: null, notes: [note('email-invalid', { email: text })] };
  const notes: Note[] = [];
  if (second !== undefined && second.toLowerCase() !== email.toLowerCase())
    notes.push(note('email-second', { email: second }));
  else if (email !== text) notes.push(note('email-cleaned', { email }));
  if (mistyped.test(email)) notes.push(note('email-odd', { email }));
  return { email, notes };
}
