import type { Arrival } from './numbering.ts';

/** A hole larger than this is no longer asked for; a new picture is. */
const mostAtOnce = 128;
/** Packets overtake each other now and then: so long we wait, ms, before we ask. */
const patience = 10;
const between = 80;
const mostTimes = 6;

interface Hole {
  readonly number: number;
  next: number;
  times: number;
}

/** Which packets of one sender did not come, and when to ask for them again. */
export class Missing {
  #holes: Hole[] = [];
  /** So much was lost that asking for a new picture is the shorter way. */
  hopeless = false;

  get some(): boolean {
    return this.#holes.length > 0;
  }

  note(arrival: Arrival, number: number, skipped: number, now: number): void {
    if (arrival === 'late') {
      this.#holes = this.#holes.filter((hole) => hole.number !== number);
      return;
    }
    if (skipped === 0) return;
    if (skipped + this.#holes.length > mostAtOnce) {
      this.#holes = [];
      this.hopeless = true;
      return;
    }
    for (let back = skipped; back > 0; back -= 1) {
      this.#holes.push({ number: number - back, next: now + patience, times: 0 });
    }
  }

  /** Sequence numbers to ask for now. What was asked for often enough is given up, and makes it hopeless. */
  due(now: number): number[] {
    const due: number[] = [];
    for (const hole of this.#holes) {
      if (hole.next > now) continue;
      if (hole.times < mostTimes) due.push(hole.number & 0xffff);
      hole.times += 1;
      hole.next = now + between;
    }
    const left = this.#holes.filter((hole) => hole.times <= mostTimes);
    if (left.length < this.#holes.length) this.hopeless = true;
    this.#holes = left;
    return due;
  }

  clear(): void {
    this.#holes = [];
    this.hopeless = false;
  }
}
