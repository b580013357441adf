import { Packet } from './packet.ts';

/** The last packets of one sender, by number, so that they can be sent again. `size` is a power of two. */
export class History {
  readonly #places: readonly Packet[];
  readonly #mask: number;

  constructor(size: number) {
    this.#places = Array.from({ length: size }, () => new Packet());
    this.#mask = size - 1;
  }

  get size(): number {
    return this.#places.length;
  }

  /** The place for a new packet; what was there before is forgotten. */
  place(number: number): Packet {
    return this.#places[number & this.#mask] as Packet;
  }

  find(number: number): Packet | null {
    const packet = this.place(number);
    return packet.number === number ? packet : null;
  }

  clear(): void {
    for (const packet of this.#places) {
      packet.number = -1;
      packet.bytes = empty;
    }
  }
}

const empty = Buffer.alloc(0);
