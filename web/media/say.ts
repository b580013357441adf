import type enCommon from '#wording/en/common.json';
import type enMedia from '#wording/en/media.json';
import type enRefusals from '#wording/en/refusals.json';
import type { Say } from '#wording/say.ts';

/** The sentences that parts of sound and picture ask of the screen they stand on. */
export type MediaSay = Say<(keyof typeof enMedia | keyof typeof enCommon | keyof typeof enRefusals) & string>;
