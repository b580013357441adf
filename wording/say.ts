import { IntlMessageFormat } from 'intl-messageformat';
import type { Arguments } from './arguments.ts';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** The messages of one area in one language: flat keys `area.thing.detail`, ICU MessageFormat. */
export type Area = Readonly<Record<string, string>>;
export type Args<Key extends string> = Key extends keyof Arguments ? [args: Arguments[Key]] : [];
/** A piece of a sentence; `strong` is what the message puts between `<b>` and `</b>`. */
export type Piece = string | { readonly strong: string };

/** Says sentences of the areas it was made with. `Key` names the sentences that may be asked for. */
export interface Say<Key extends string = string> {
  <K extends Key>(key: K, ...args: Args<K>): string;
  /** The same sentence in pieces, for messages with `<b>` in them. */
  pieces<K extends Key>(key: K, ...args: Args<K>): readonly Piece[];
  readonly language: Language;
  /** The sentence if there is one and these values fill it, else null; for codes that come from the server. */
  lookUp(key: string, values?: Readonly<Record<string, string | number>>): string | null;
}

type KeysOf<Areas> = Areas extends unknown ? keyof Areas & string : never;
type Values = Readonly<Record<string, string | number>>;

const parsed: Record<Language, Map<string, IntlMessageFormat>> = { nl: new Map(), en: new Map() };

const parse = (language: Language, message: string): IntlMessageFormat => {
  const known = parsed[language].get(message);
  if (known) return known;
  const format = new IntlMessageFormat(message, language);
  parsed[language].set(message, format);
  return format;
};

const plain = { b: (chunks: unknown[]) => chunks.join('') };
const strong = { b: (chunks: unknown[]) => ({ strong: chunks.join('') }) };

/** Each message is parsed once, when it is first said. */
export function sayer<A extends Area>(language: Language, areas: readonly A[]): Say<KeysOf<A>> {
  const messages: Area = Object.assign({}, ...areas);
  const find = (key: string): IntlMessageFormat => {
    const message = messages[key];
    if (message === undefined) throw new Error(`No message "${key}" in the areas of this sayer`);
    return parse(language, message);
  };
  const say = (key: string, values?: Values): string => String(find(key).format({ ...values, ...plain }));
  const pieces = (key: string, values?: Values): readonly Piece[] =>
    [find(key).format<{ strong: string }>({ ...values, ...strong })].flat();
  const lookUp = (key: string, values?: Values): string | null => {
    try {
      return messages[key] === undefined ? null : say(key, values);
    } catch {
      return null;
    }
  };
  return Object.assign(say, { pieces, lookUp, language }) as Say<KeysOf<A>>;
}
