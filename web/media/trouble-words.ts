import { refusalSentence } from '#wording/refusals.ts';
import type { MediaSay } from './say.ts';
import type { Trouble } from './view.ts';

const ofPage = ['no-webrtc', 'no-connection', 'provider'] as const;
const ofDevice = ['permission', 'no-device', 'device-busy', 'other', 'lost'] as const;

const among = <T extends string>(codes: readonly T[], code: string): T | undefined =>
  codes.find((one) => one === code);

/** What does not work, in plain words. */
export function troubleWords(say: MediaSay, { at, code }: Trouble): string {
  const page = among(ofPage, code);
  if (page) return say(`media.trouble.${page}`);
  if (at === 'line' && code === 'other') return say('media.trouble.unknown');
  const device = among(ofDevice, code);
  const what = at === 'microphone' ? at : 'other';
  return device ? say(`media.trouble.${device}`, { what }) : refusalSentence(say, { code });
}
