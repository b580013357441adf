import type { Look } from '#protocol/media.ts';
import type { Places } from './places.ts';

/**
 * A tile that becomes this tall, CSS pixels, gets a large picture; one that was large keeps it until it is clearly less.
 * The small picture has ten frames a second, with which nobody reads lips: in a tile that large somebody might.
 */
const largeFrom = 90;
const smallBelow = 78;
/** What is less, or larger, is asked for only when it stays so: a phone that turns and a sheet that opens pass. */
const calm = 2_000;

type Size = Exclude<Look, 'none'>;

export const sizeFor = (before: Size, tallest: number): Size =>
  tallest >= (before === 'large' ? smallBelow : largeFrom) ? 'large' : 'small';

/** Which pictures this page can use, from what of it is to be seen. */
export class Looking {
  readonly #places: Places;
  readonly #onChange: (look: Look) => void;
  #size: Size = 'large';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is asked now. */
  look: Look = 'large';

  constructor(places: Places, onChange: (look: Look) => void) {
    this.#places = places;
    this.#onChange = onChange;
    places.subscribe(this.#see);
    document.addEventListener('visibilitychange', this.#see);
    this.#see();
  }

  readonly #see = (): void => {
    clearTimeout(this.#timer);
    const wanted = this.#wanted();
    if (wanted === this.look) return;
    // somebody who looks again waits for nothing
    if (this.look === 'none') this.#ask(wanted);
    else this.#timer = setTimeout(() => this.#ask(wanted), calm);
  };

  #wanted(): Look {
    const { tallest } = this.#places;
    if (document.visibilityState === 'hidden' || tallest === 0) return 'none';
    return sizeFor(this.#size, tallest);
  }

  #ask(look: Look): void {
    if (look !== 'none') this.#size = look;
    this.look = look;
    this.#onChange(look);
  }
}
