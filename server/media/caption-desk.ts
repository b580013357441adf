import type { PersonId } from '#domain/kernel/ids.ts';
import type { MediaAsk } from '#protocol/media.ts';
import type { MediaRoom } from '../ports/media.ts';
import type { Transcriber } from '../ports/transcriber.ts';
import type { Attending } from './attending.ts';
import { Captions } from './captions/captions.ts';
import type { Hall } from './hall.ts';
import type { Telling } from './telling.ts';

/** Who was told that it failed, hears of it again only when it worked in between and this much later (ms). */
const toldFor = 300_000;

export interface CaptionTools {
  /** Null: captions are not set up here. */
  readonly transcriber: Transcriber | null;
  now(): number;
  log(line: string): void;
}

/** Captions of one session: what somebody says is told in the room where they said it, wherever they are by then. */
export class CaptionDesk {
  readonly #hall: Hall;
  readonly #telling: Telling;
  readonly #tools: CaptionTools;
  readonly #captions: Captions | null;
  /** Where the voice of each person was heard last. */
  readonly #rooms = new Map<PersonId, MediaRoom>();
  /** Of whom it was told that no captions can be made, and when; when they were last made of each. */
  readonly #failed = new Map<PersonId, number>();
  readonly #worked = new Map<PersonId, number>();

  constructor(hall: Hall, telling: Telling, tools: CaptionTools) {
    const { transcriber, now } = tools;
    this.#hall = hall;
    this.#telling = telling;
    this.#tools = tools;
    this.#captions =
      transcriber &&
      new Captions({
        transcriber,
        now,
        onCaption: (voice, text) => this.#tell(voice, text),
        onFailed: (voice, why) => this.#fail(voice, why),
      });
  }

  /** False when this session has no captions. Of who may not be heard nothing is written down. */
  hear(one: Attending, { pcm, language }: Extract<MediaAsk, { do: 'caption-sound' }>): boolean {
    const { state } = this.#hall;
    if (!this.#captions || state.status === 'empty' || !state.occasion.media?.captions) return false;
    const { held, microphone, line } = one;
    if (!held?.rights.speak || !microphone || !one.wants) return true;
    if (this.#rooms.get(line.person) !== held.room) this.quiet(line.person);
    this.#rooms.set(line.person, held.room);
    this.#captions.hear(voiceOf(held.room, line.person), language, pcm);
    return true;
  }

  /** Their microphone went off, or they went elsewhere. */
  quiet(person: PersonId): void {
    const room = this.#rooms.get(person);
    if (room === undefined) return;
    this.#rooms.delete(person);
    this.#captions?.end(voiceOf(room, person));
  }

  #tell(voice: string, text: string): void {
    const { room, person } = inVoice(voice);
    this.#worked.set(person, this.#tools.now());
    this.#telling.inRoom(room, { what: 'caption', person, text, final: true });
  }

  #fail(voice: string, why: string): void {
    const { room, person } = inVoice(voice);
    const now = this.#tools.now();
    const toldAt = this.#failed.get(person);
    const hasWorked = (this.#worked.get(person) ?? 0) > (toldAt ?? 0);
    if (toldAt !== undefined && (!hasWorked || now - toldAt <= toldFor)) return;
    this.#failed.set(person, now);
    this.#tools.log(`captions: ${why}`);
    this.#telling.inRoom(room, { what: 'caption-failed', person });
  }
}

/** What somebody says in one room is a voice of its own: it stays there. */
const voiceOf = (room: MediaRoom, person: PersonId): string => `${room} ${person}`;

function inVoice(voice: string): { room: MediaRoom; person: PersonId } {
  const [room, person = ''] = voice.split(' ');
  return { room: room as MediaRoom, person };
}
