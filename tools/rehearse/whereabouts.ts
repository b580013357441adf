/** Where somebody is heard, and whether they are. */
export interface Place {
  readonly room: string;
  /** May speak, and has the microphone on. */
  readonly speaks: boolean;
}

/** Where somebody was, as they were told themselves; null: nobody can say, because a line was away. Times in ms. */
export class Whereabouts {
  #changes: { readonly at: number; readonly place: Place | null }[] = [
    { at: Number.NEGATIVE_INFINITY, place: null },
  ];

  get now(): Place | null {
    return this.#changes.at(-1)?.place ?? null;
  }

  change(place: Place | null, at: number): void {
    const { now } = this;
    if (now?.room === place?.room && now?.speaks === place?.speaks) return;
    this.#changes.push({ at, place });
  }

  /** Every place they had between these moments; with null among them when that is not known. */
  between(from: number, until: number): (Place | null)[] {
    return this.#changes
      .filter(
        ({ at }, index) => at < until && (this.#changes[index + 1]?.at ?? Number.POSITIVE_INFINITY) > from,
      )
      .map(({ place }) => place);
  }

  forgetBefore(moment: number): void {
    while ((this.#changes[1]?.at ?? Number.POSITIVE_INFINITY) < moment) this.#changes.shift();
  }
}
