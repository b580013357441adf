import type { PersonId } from '#domain/kernel/ids.ts';
import type { MediaRoom } from '../ports/media.ts';
import type { Transcriber } from '../ports/transcriber.ts';
import type { Attending } from './attending.ts';
import { Captions } from './captions/captions.ts';
import type { Hall } from './hall.ts';
import type { Telling } from './telling.ts';

/** What is spoken at the tables; what somebody reads is another matter. */
const spoken = 'nl';

export interface CaptionTools {
  /** Null: captions are not set up here. */
  readonly transcriber: Transcriber | null;
  now(): number;
  log(line: string): void;
}

/** Captions of one session: what somebody says is told in the room where they said it, wherever they are by then. */
export class CaptionDesk {
  readonly #hall: Hall;
  readonly #captions: Captions | null;
  /** Where the voice of each person was heard last. */
  readonly #rooms = new Map<PersonId, MediaRoom>();

  constructor(hall: Hall, telling: Telling, { transcriber, now, log }: CaptionTools) {
    this.#hall = hall;
    this.#captions =
      transcriber &&
      new Captions({
        transcriber,
        now,
        log,
        onCaption: (voice, text) => {
          const [room, person = ''] = voice.split(' ');
          telling.inRoom(room as MediaRoom, { what: 'caption', person, text, final: true });
        },
      });
  }

  /** False when this session has no captions. Of who may not be heard nothing is written down. */
  hear(one: Attending, pcm: string): boolean {
    const { state } = this.#hall;
    if (!this.#captions || state.status === 'empty' || !state.occasion.media?.captions) return false;
    const { held, microphone, line } = one;
    if (!held?.rights.speak || !microphone || !one.wants) return true;
    if (this.#rooms.get(line.person) !== held.room) this.quiet(line.person);
    this.#rooms.set(line.person, held.room);
    this.#captions.hear(`${held.room} ${line.person}`, spoken, pcm);
    return true;
  }

  /** Their microphone went off, or they went elsewhere. */
  quiet(person: PersonId): void {
    const room = this.#rooms.get(person);
    if (room === undefined) return;
    this.#rooms.delete(person);
    this.#captions?.end(`${room} ${person}`);
  }
}
