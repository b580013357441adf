import { useEffect, useRef, useState } from 'react';
import type { Contribution } from '#domain/session/state.ts';

const shownFor = 8_000;
const atMostEvery = 2_500;

/**
 * The loose words that arrived last, for as long as they count as new. What was there when the screen opened
 * is not new; in a shower of words some arrive without a thread, so that the screen stays calm.
 */
export function useArrival(newest: Contribution | undefined): Contribution | null {
  const known = useRef<string | null | undefined>(undefined);
  const last = useRef(Number.NEGATIVE_INFINITY);
  const [arrival, setArrival] = useState<Contribution | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = newest?.id ?? null;
    if (before === undefined || !newest || before === newest.id) return;
    if (performance.now() - last.current < atMostEvery) return;
    last.current = performance.now();
    setArrival(newest);
  }, [newest]);
  useEffect(() => {
    if (!arrival) return;
    const timer = setTimeout(() => setArrival(null), shownFor);
    return () => clearTimeout(timer);
  }, [arrival]);
  return arrival;
}
