import { Packet } from './packet.ts';

/** Larger packets come from no browser; they are passed on, but not kept. */
const mostBytes = 1_400;
/**
 * Memory that nobody uses now, by size. Let go of, it would be given back only when much of it has come together, and
 * the process would grow with everybody who came and went.
 */
const spare = new Map<number, Buffer[]>();
const mostSpare = 80;

/**
 * The last packets of one sender, by number, so that they can be sent again. Their bytes are copied into memory that is
 * taken once, so that what came in can be let go of at once. `size` is a power of two.
 */
export class History {
  readonly #places: readonly Packet[];
  readonly #mask: number;
  #memory: Buffer | null = null;

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

  /** Keeps the bytes of a packet that has its place here. */
  keep(packet: Packet): void {
    const { length } = packet.bytes;
    if (length <= mostBytes) {
      this.#memory ??= spare.get(this.size)?.pop() ?? Buffer.allocUnsafeSlow(mostBytes * this.size);
      packet.bytes.copy(this.#memory, (packet.number & this.#mask) * mostBytes);
      packet.length = length;
    } else {
      packet.length = 0;
    }
    packet.bytes = gone;
  }

  /** A packet with its bytes, until the next one is asked for; null when it is not kept. */
  find(number: number): Packet | null {
    const packet = this.place(number);
    if (packet.number !== number || packet.length === 0 || !this.#memory) return null;
    const at = (number & this.#mask) * mostBytes;
    packet.bytes = this.#memory.subarray(at, at + packet.length);
    return packet;
  }

  /** Forgets everything, and leaves the memory to whoever comes next. */
  release(): void {
    this.clear();
    const left = spare.get(this.size) ?? [];
    if (this.#memory && left.length < mostSpare) spare.set(this.size, [...left, this.#memory]);
    this.#memory = null;
  }

  clear(): void {
    for (const packet of this.#places) {
      packet.number = -1;
      packet.length = 0;
      packet.bytes = gone;
    }
  }
}

const gone = Buffer.alloc(0);
