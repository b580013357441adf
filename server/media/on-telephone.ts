import { hasWordAgain } from '#domain/session/sound/phone.ts';
import type { Attending } from './attending.ts';
import type { Hall } from './hall.ts';
import type { MediaPlace } from './wanted.ts';

/**
 * Where somebody on the telephone belongs, and whether they are heard there. A page keeps itself silent; a telephone
 * has no button, so that there it is the provider that does.
 */
export function onTelephone({ state, hushed }: Hall, one: Attending, place: MediaPlace): MediaPlace {
  const { person } = one.line;
  const mightSpeak = one.allowed ?? place.rights.speak;
  one.allowed = place.rights.speak;
  if (state.status !== 'empty' && hasWordAgain(state, person, mightSpeak)) hushed.delete(person);
  const speak = place.rights.speak && !hushed.has(person);
  one.microphone = speak;
  return { ...place, rights: { ...place.rights, speak } };
}

/** Their provider silenced them already, which is what it was last asked. */
export function keepSilent(one: Attending): void {
  if (one.held) one.held = { ...one.held, rights: { ...one.held.rights, speak: false } };
}
