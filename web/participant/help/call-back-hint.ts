import type { Boot } from '#web/ui/boot.ts';
import type { Say } from '../say.ts';

/** What asking to be called leads to; promised only to who has a number that we know, or may have one. */
export function callBackHint(
  say: Say,
  { noNumber }: Pick<Boot, 'noNumber'>,
  help: string | undefined,
): string {
  if (noNumber)
    return say('participant.help.noNumber', { help: help ? 'known' : 'other', number: help ?? '' });
  return help ? say('participant.help.callBackOr', { number: help }) : say('participant.help.callBackHint');
}
