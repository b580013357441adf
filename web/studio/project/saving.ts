import { useSyncExternalStore } from 'react';
import type { Moment } from '#domain/kernel/moments.ts';

/** What became of the last change: shown in the bar, so that nobody needs a save button. */
export type Saving =
  | { readonly is: 'quiet' }
  | { readonly is: 'busy' }
  | { readonly is: 'saved'; readonly at: Moment }
  | { readonly is: 'refused'; readonly code: string };

let saving: Saving = { is: 'quiet' };
let underWay = 0;
const listeners = new Set<() => void>();

const tell = (next: Saving): void => {
  saving = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** Follows one change to its end; "saved" appears only once the last one under way is on disk. */
export async function followSaving<Result extends Outcome>(
  change: Promise<Result>,
  now: () => Moment,
): Promise<Result> {
  underWay += 1;
  tell({ is: 'busy' });
  const result = await change.finally(() => {
    underWay -= 1;
  });
  if (!result.ok) tell({ is: 'refused', code: result.code });
  else if (underWay === 0) tell({ is: 'saved', at: now() });
  return result;
}

export const useSaving = (): Saving => useSyncExternalStore(subscribe, () => saving);
