import type enCommon from '#wording/en/common.json';
import type enMedia from '#wording/en/media.json';
import type enParticipant from '#wording/en/participant.json';
import type enRefusals from '#wording/en/refusals.json';
import { type Language, type Say as SayOf, sayer } from '#wording/say.ts';

type Messages = typeof enCommon | typeof enMedia | typeof enParticipant | typeof enRefusals;
export type Say = SayOf<
  (keyof typeof enCommon | keyof typeof enMedia | keyof typeof enParticipant | keyof typeof enRefusals) &
    string
>;

/** Only one language is fetched. */
export async function loadSay(language: Language): Promise<Say> {
  const areas = language === 'nl' ? await import('./wording/nl.ts') : await import('./wording/en.ts');
  return sayer<Messages>(language, areas.messages);
}
