import type { SessionId } from '#domain/kernel/ids.ts';

const key = (session: SessionId): string => `polder:arrived:${session}`;
const kept = new Map<SessionId, string>();
const listeners = new Set<() => void>();

/** In which meeting beside Polder somebody said to be, kept in this tab: their meeting survives a page that loads again. */
export function arrivedIn(session: SessionId): string | null {
  try {
    return sessionStorage.getItem(key(session)) ?? kept.get(session) ?? null;
  } catch {
    return kept.get(session) ?? null;
  }
}

/** Null: they said that they are not there. */
export function keepArrival(session: SessionId, room: string | null): void {
  if (room === null) kept.delete(session);
  else kept.set(session, room);
  try {
    if (room === null) sessionStorage.removeItem(key(session));
    else sessionStorage.setItem(key(session), room);
  } catch {
    // as long as the page is open, then
  }
  for (const listener of listeners) listener();
}

export function onArrival(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
