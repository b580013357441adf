const key = 'polder:arrived';
let kept: string | null = null;
const listeners = new Set<() => void>();

/**
 * The address of the meeting beside Polder where somebody said to be; kept in this tab, because the meeting stays where
 * it is when this page loads again, or when two tables meet at one address.
 */
export function arrivedAt(): string | null {
  try {
    return sessionStorage.getItem(key) ?? kept;
  } catch {
    return kept;
  }
}

/** Null: they are not there. */
export function keepArrival(url: string | null): void {
  kept = url;
  try {
    if (url === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, url);
  } catch {
    // kept as long as the page is open, then
  }
  for (const listener of listeners) listener();
}

export function onArrival(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
