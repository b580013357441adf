import { useState } from 'react';
import type { Sent } from '../project/project.ts';

type Trouble = {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
};

export interface OwnDraft<Value> {
  /** What the field shows: what is being typed, else what everybody sees. */
  readonly value: Value;
  readonly change: (next: Value) => void;
  /** The field was left: saves when something changed. */
  readonly leave: () => void;
  /** Somebody else changed the same field meanwhile: their text, beside the draft that is still here. */
  readonly conflict: { readonly theirs: Value; readonly mine: Value } | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly trouble: Trouble | null;
}

/**
 * A field that saves itself when it is left. The draft stays on the screen until it is on disk;
 * a text that somebody else put there meanwhile is never overwritten unseen.
 */
export function useOwnDraft<Value>(
  current: Value,
  save: (next: Value, saw: Value) => Promise<Sent>,
): OwnDraft<Value> {
  const [draft, setDraft] = useState<{ readonly value: Value; readonly saw: Value } | null>(null);
  const [refusal, setRefusal] = useState<Trouble | null>(null);
  const conflicting = refusal?.code === 'frame-conflict';

  const put = async (value: Value, saw: Value): Promise<void> => {
    const sent = await save(value, saw);
    if (!sent.ok) return setRefusal(sent);
    setRefusal(null);
    setDraft((now) => (now?.value === value ? null : now));
  };
  const drop = (): void => {
    setDraft(null);
    setRefusal(null);
  };

  return {
    value: draft ? draft.value : current,
    change: (value) => setDraft((now) => ({ value, saw: now ? now.saw : current })),
    leave: () => {
      if (!draft || conflicting) return;
      if (draft.value === draft.saw) drop();
      else void put(draft.value, draft.saw);
    },
    conflict: draft && conflicting ? { theirs: current, mine: draft.value } : null,
    keepMine: () => draft && void put(draft.value, current),
    takeTheirs: drop,
    trouble: conflicting ? null : refusal,
  };
}
