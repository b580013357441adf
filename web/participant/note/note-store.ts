/** A note as it lies in front of somebody, before it is on the table. */
export interface Note {
  readonly text: string;
  readonly tableOnly: boolean;
  /** When it was last kept on this device; null when it could not be. */
  readonly keptAt: number | null;
}

export const emptyNote: Note = { text: '', tableOnly: false, keptAt: null };

/** Notes stay on the device, per session and person: nobody else sees them until they are laid down. */
export interface NoteStore {
  load(): Note;
  /** The note with when it was kept: null where the device keeps nothing. */
  keep(note: Pick<Note, 'text' | 'tableOnly'>, at: number): Note;
}

export function noteStore(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  session: string,
  person: string,
): NoteStore {
  const key = `polder:note:${session}:${person}`;
  return {
    load() {
      try {
        return { ...emptyNote, ...(JSON.parse(storage.getItem(key) ?? '{}') as Partial<Note>) };
      } catch {
        return emptyNote;
      }
    },
    keep(note, at) {
      try {
        storage.setItem(key, JSON.stringify({ ...note, keptAt: at }));
        return { ...note, keptAt: at };
      } catch {
        return { ...note, keptAt: null };
      }
    },
  };
}
