import type { Boot } from '#web/ui/boot.ts';
import type { Say } from '../say.ts';

/** What asking to be called leads to; a call is promised only to whose number we know. */
export const callBackHint = (say: Say, { noNumber }: Pick<Boot, 'noNumber'>): string =>
  say(noNumber ? 'participant.help.noNumber' : 'participant.help.callBackHint');
