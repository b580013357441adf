import { canSee, type Viewer } from '#domain/kernel/audience.ts';
import type { DomainEvent } from '#domain/kernel/decider.ts';
import type { PersonId, StreamName } from '#domain/kernel/ids.ts';
import { wireMessage } from './wire.ts';

/** Events that go out together, each turned into text once, however many will read it. */
export class Batch {
  readonly stream: StreamName;
  readonly version: number;
  readonly #events: readonly DomainEvent[];
  readonly #texts: (string | undefined)[] = [];
  readonly #frames = new Map<string, Buffer>();

  constructor(stream: StreamName, version: number, events: readonly DomainEvent[]) {
    this.stream = stream;
    this.version = version;
    this.#events = events;
  }

  /** The people that an event in here is meant for alone (besides staff). */
  get personal(): ReadonlySet<PersonId> {
    const people = new Set<PersonId>();
    for (const { audience } of this.#events) {
      if (audience.startsWith('person:')) people.add(audience.slice('person:'.length));
    }
    return people;
  }

  /** The frame for this viewer, or null when nothing in here is theirs. Viewers who see the same get the same bytes. */
  frameFor(viewer: Viewer): Buffer | null {
    const seen: number[] = [];
    this.#events.forEach((event, index) => {
      if (canSee(viewer, event.audience)) seen.push(index);
    });
    return seen.length === 0 ? null : this.#frame(seen);
  }

  /** Says only how far the stream is. */
  emptyFrame(): Buffer {
    return this.#frame([]);
  }

  #frame(indices: readonly number[]): Buffer {
    const key = indices.join();
    const known = this.#frames.get(key);
    if (known) return known;
    const events = indices.map((index) => this.#text(index)).join();
    const text = `{"kind":"frame","stream":"${this.stream}","version":${this.version},"events":[${events}]}`;
    const frame = wireMessage(text);
    this.#frames.set(key, frame);
    return frame;
  }

  #text(index: number): string {
    this.#texts[index] ??= JSON.stringify(this.#events[index]);
    return this.#texts[index];
  }
}
