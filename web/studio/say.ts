import type nlCommon from '#wording/nl/common.json';
import type nlRefusals from '#wording/nl/refusals.json';
import type nlStudio from '#wording/nl/studio.json';
import type nlImport from '#wording/nl/studio-import.json';
import type nlPeople from '#wording/nl/studio-people.json';
import type nlSheet from '#wording/nl/studio-sheet.json';
import type nlSound from '#wording/nl/studio-sound.json';
import { type Language, type Say, sayer } from '#wording/say.ts';

type Keys =
  | keyof typeof nlCommon
  | keyof typeof nlRefusals
  | keyof typeof nlStudio
  | keyof typeof nlImport
  | keyof typeof nlPeople
  | keyof typeof nlSheet
  | keyof typeof nlSound;

/** Says the sentences of the studio. */
export type StudioSay = Say<Keys & string>;

const areas = {
  nl: () => import('./say-nl.ts'),
  en: () => import('./say-en.ts'),
};

/** Fetches the sentences of one language only. */
export async function studioSayer(language: Language): Promise<StudioSay> {
  const { messages } = await areas[language]();
  return sayer(language, messages) as StudioSay;
}
