import type { ItemId } from '../../kernel/ids.ts';
import type { Place, RunSheetItem, Visibility } from '../events.ts';

/**
 * A timed template: structure here, words in the area `formats` of each language, under
 * `formats.<format>.<item>.title`, `.text`, `.prompt` where it asks something, and
 * `.<step>.title` and `.<step>.hint` for each table step.
 */
export interface Format {
  readonly name: string;
  readonly items: readonly FormatItem[];
}

export interface FormatItem {
  readonly name: string;
  readonly minutes: number;
  readonly place: Place;
  readonly asks: boolean;
  /** Its question is an example: it fits another subject only by chance. */
  readonly example?: true;
  readonly visibility: Visibility;
  readonly steps: readonly { readonly name: string; readonly minutes: number }[];
}

/** A sentence by its key, or null where there is none; `lookUp` of a sayer is one. */
export type LookUp = (key: string) => string | null;

/** The names of all sentences that a format needs. */
export const formatKeys = (format: Format): readonly string[] => [
  `formats.${format.name}.name`,
  ...format.items.flatMap((item) => itemKeys(format, item)),
];

const itemKeys = (format: Format, item: FormatItem): readonly string[] => {
  const at = `formats.${format.name}.${item.name}`;
  const steps = item.steps.flatMap(({ name }) => [`${at}.${name}.title`, `${at}.${name}.hint`]);
  return [`${at}.title`, `${at}.text`, ...(item.asks ? [`${at}.prompt`] : []), ...steps];
};

/** The format as items of a run sheet, in one language; `newId` is asked once for each item, in order. */
export function itemsOf(format: Format, lookUp: LookUp, newId: () => ItemId): readonly RunSheetItem[] {
  const say = (key: string): string => {
    const sentence = lookUp(key);
    if (sentence === null) throw new Error(`No sentence "${key}"`);
    return sentence;
  };
  return format.items.map(({ name, minutes, place, asks, example, visibility, steps }) => {
    const at = `formats.${format.name}.${name}`;
    return {
      id: newId(),
      title: say(`${at}.title`),
      minutes,
      place,
      prompt: asks ? say(`${at}.prompt`) : '',
      ...(example ? { exampleQuestion: true } : {}),
      text: say(`${at}.text`),
      steps: steps.map((step) => ({
        title: say(`${at}.${step.name}.title`),
        hint: say(`${at}.${step.name}.hint`),
        minutes: step.minutes,
      })),
      visibility,
    };
  });
}
