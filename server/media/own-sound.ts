import type { PersonId } from '#domain/kernel/ids.ts';
import type { MediaAsk } from '#protocol/media.ts';
import type { Attending } from './attending.ts';
import type { Hall } from './hall.ts';
import type { Telling } from './telling.ts';
import { codeOf, patience, within } from './within.ts';

/** What people say to their provider themselves: their microphone and camera, and what they have a use for. */
export class OwnSound {
  readonly #hall: Hall;
  readonly #telling: Telling;
  /** Somebody's microphone went off. */
  readonly #quiet: (person: PersonId) => void;

  constructor(hall: Hall, telling: Telling, quiet: (person: PersonId) => void) {
    this.#hall = hall;
    this.#telling = telling;
    this.#quiet = quiet;
  }

  send(one: Attending, ask: Extract<MediaAsk, { do: 'join' | 'sending' }>): void {
    const { person } = one.line;
    const { hushed } = this.#hall;
    // coming in again turns nothing on that somebody else turned off; one's own hand does
    if (ask.do === 'sending' && ask.microphone) hushed.delete(person);
    const microphone = ask.microphone && !hushed.has(person);
    if (!one.wants || one.held === null) {
      one.line.tell({ what: 'refused', code: 'media-not-now' });
      return;
    }
    if (!microphone) this.#quiet(person);
    one.microphone = microphone;
    one.camera = ask.camera;
    this.#telling.changed(one.held.room);
    this.pass(one, { ...ask, microphone });
  }

  pass({ held, line }: Attending, ask: MediaAsk): void {
    if (!held) return;
    within(patience, held.provider.hear(held.who, ask)).catch((error: unknown) =>
      line.tell({ what: 'refused', code: codeOf(error) }),
    );
  }
}
