import type { DomainEvent } from '#domain/kernel/decider.ts';
import { Histogram } from './histogram.ts';

interface Saying {
  readonly id: string;
  readonly text: string;
  /** On the crowd's one clock (ms). */
  readonly sentAt: number;
  acknowledged: boolean;
  /** Its speaker lost the line before it was acknowledged: its deliveries are catching up. */
  interrupted: boolean;
}

/** Everything that the crowd measures, on one clock. */
export class Measures {
  readonly sayings = new Map<string, Saying>();
  readonly deliveries = new Histogram();
  readonly acks = new Histogram();
  readonly returns = new Histogram();
  readonly moves = new Histogram();
  moved = { asked: 0, done: 0 };
  seats = { kept: 0, lost: 0 };
  readonly reasons: string[] = [];

  said(id: string, text: string): Saying {
    const saying = { id, text, sentAt: performance.now(), acknowledged: false, interrupted: false };
    this.sayings.set(id, saying);
    return saying;
  }

  /** Events that arrived on a screen which has been connected since `connectedSince`. */
  arrived(events: readonly DomainEvent[], connectedSince: number): void {
    const now = performance.now();
    for (const event of events) {
      if (event.type !== 'contribution-made') continue;
      const saying = this.sayings.get((event as DomainEvent & { id: string }).id);
      if (saying && !saying.interrupted && connectedSince < saying.sentAt)
        this.deliveries.add(now - saying.sentAt);
    }
  }
}
