import type { Contribution } from '#domain/session/state.ts';
import { useDesk, useNameOf } from './desk.ts';
import { Note } from './note.tsx';

function useTitle(): string {
  const { table, me, say } = useDesk();
  const nameOf = useNameOf();
  if (table.noteTaker === me) return say('table.notes.own');
  return table.noteTaker === null
    ? say('table.notes.nobody')
    : say('table.notes.by', { name: nameOf(table.noteTaker) });
}

const newestFirst = (notes: readonly Contribution[]): readonly Contribution[] => [...notes].reverse();

/** The sentences of this table, newest on top; those of earlier items folded away below. */
export function Notes() {
  const { state, table, say } = useDesk();
  const title = useTitle();
  const item = state.status === 'live' ? state.items[state.clock.item]?.id : undefined;
  const current = table.contributions.filter((note) => note.item === item);
  const earlier = table.contributions.filter((note) => note.item !== item);
  const confirmed = table.contributions.filter((note) => note.status === 'confirmed').length;
  return (
    <section className="notes" aria-label={title}>
      <div className="head">
        <h2>{title}</h2>
        <span className="meta">
          {say('table.notes.count', { count: table.contributions.length, confirmed })}
        </span>
      </div>
      {table.contributions.length === 0 && <p className="meta">{say('table.notes.empty')}</p>}
      <ul>
        {newestFirst(current).map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>{say('table.notes.earlier')}</summary>
          <ul>
            {newestFirst(earlier).map((note) => (
              <Note key={note.id} note={note} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
