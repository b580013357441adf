import { useState } from 'react';
import { useDesk } from './desk.ts';
import { type Draft, keepDraft, readDraft } from './draft.ts';

/** Some browsers forbid to keep anything at all; then the draft lives as long as the page. */
function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The note-taker's draft: every letter is kept on the device at once. */
export function useDraft(): readonly [Draft, (draft: Draft) => void] {
  const { state, table } = useDesk();
  const session = state.occasion.session;
  const [draft, setDraft] = useState(() => readDraft(deviceStorage(), session, table.number));
  const keep = (next: Draft): void => {
    keepDraft(deviceStorage(), session, table.number, next);
    setDraft(next);
  };
  return [draft, keep];
}
