import type { PersonId } from '#domain/kernel/ids.ts';

/** What the note-taker typed and did not record yet. It stays on this device, also over a reload. */
export interface Draft {
  readonly speaker: PersonId | null;
  readonly text: string;
}

const empty: Draft = { speaker: null, text: '' };
const keyOf = (session: string, table: number): string => `polder.recorder.${session}.${table}`;

export function readDraft(storage: Storage | null, session: string, table: number): Draft {
  const kept = storage?.getItem(keyOf(session, table));
  if (!kept) return empty;
  try {
    const { speaker, text } = JSON.parse(kept) as Partial<Draft>;
    return {
      speaker: typeof speaker === 'string' ? speaker : null,
      text: typeof text === 'string' ? text : '',
    };
  } catch {
    return empty;
  }
}

/** An empty draft leaves nothing behind on the device. */
export function keepDraft(storage: Storage | null, session: string, table: number, draft: Draft): void {
  if (draft.text === '') storage?.removeItem(keyOf(session, table));
  else storage?.setItem(keyOf(session, table), JSON.stringify(draft));
}
