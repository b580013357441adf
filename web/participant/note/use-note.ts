import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SessionCommand } from '#domain/session/commands.ts';
import { longestText } from '#protocol/limits.ts';
import { newId } from '#web/connection/connection.ts';
import { refusalSentence } from '#wording/refusals.ts';
import { itemOf } from '../evening/place.ts';
import { useLive } from '../use-live.tsx';
import { laidStore } from './laid.ts';
import { type Note, noteStore } from './note-store.ts';

export interface NoteDesk {
  readonly note: Note;
  readonly problem: string | null;
  /** Ids of what was laid down here and is not on the server's disk yet. */
  readonly waiting: ReadonlySet<string>;
  /** The item's words stay at the table whatever the note says. */
  readonly alwaysTableOnly: boolean;
  write(text: string): void;
  setTableOnly(tableOnly: boolean): void;
  lay(): void;
}

/** The viewer's own note: kept at every letter, cleared only when it lies on the table. */
export function useNote(): NoteDesk {
  const { boot, session, view, me, say, now, send } = useLive();
  const owner = boot.session ?? '';
  const store = useMemo(() => noteStore(localStorage, owner, me), [owner, me]);
  const laid = useMemo(() => laidStore(localStorage, owner, me), [owner, me]);
  const [note, setNote] = useState(() => store.load());
  const [waiting, setWaiting] = useState(() => laid.load());
  const [problem, setProblem] = useState<string | null>(null);
  const visibility = itemOf(session)?.visibility ?? 'public';

  const keep = useCallback(
    (next: Pick<Note, 'text' | 'tableOnly'>) => setNote(store.keep(next, now)),
    [store, now],
  );
  const changeWaiting = useCallback(
    (change: (ids: Set<string>) => void) =>
      setWaiting((before) => {
        const ids = new Set(before);
        change(ids);
        laid.keep(ids);
        return ids;
      }),
    [laid],
  );

  useEffect(() => {
    if (view.status === 'online' && view.waiting === 0 && waiting.size > 0)
      changeWaiting((ids) => ids.clear());
  }, [view.status, view.waiting, waiting.size, changeWaiting]);

  /** Refused words come back into the field, once, whichever way the refusal was heard. */
  const givenBack = useRef(new Set<string>());
  const giveBack = useCallback(
    (id: string, text: string, refusal: { readonly code: string }) => {
      if (givenBack.current.has(id)) return;
      givenBack.current.add(id);
      changeWaiting((ids) => ids.delete(id));
      setNote((now) => store.keep({ ...now, text: [text, now.text].filter(Boolean).join('\n') }, Date.now()));
      setProblem(refusalSentence(say, refusal));
    },
    [changeWaiting, store, say],
  );

  useEffect(() => {
    for (const { command, code } of view.refused) {
      const refused = command as SessionCommand;
      if (refused.type === 'contribute' && waiting.has(refused.id))
        giveBack(refused.id, refused.text, { code });
    }
  }, [view.refused, waiting, giveBack]);

  const lay = (): void => {
    const { text, tableOnly } = note;
    const over = text.length - longestText;
    if (over > 0) {
      setProblem(say('common.tooLong', { over }));
      return;
    }
    const id = newId();
    changeWaiting((ids) => ids.add(id));
    setProblem(null);
    keep({ text: '', tableOnly });
    const reach = tableOnly ? 'table' : visibility;
    void send({ type: 'contribute', id, text, visibility: reach }).then((outcome) => {
      if (outcome.ok) changeWaiting((ids) => ids.delete(id));
      else giveBack(id, text, outcome);
    });
  };

  return {
    note,
    problem,
    waiting,
    alwaysTableOnly: visibility === 'table',
    write: (text) => {
      setProblem(null);
      keep({ text, tableOnly: note.tableOnly });
    },
    setTableOnly: (tableOnly) => keep({ text: note.text, tableOnly }),
    lay,
  };
}
