import { Icon } from '#web/ui/icons.tsx';
import { useLive } from '../use-live.tsx';
import type { Note } from './note-store.ts';

/** Says that the note is kept, and where; nothing while there is nothing to keep. */
export function Kept({ note, short = false }: { note: Note; short?: boolean }) {
  const { say, times, offline } = useLive();
  if (!note.text || note.keptAt === null) return null;
  return (
    <span className={offline ? 'saved saved-here' : 'saved'}>
      <Icon name="check" />
      {short || offline ? (
        <>
          <span className="on-narrow">{say('common.savedOnPhone')}</span>
          <span className="on-wide">{say('common.savedHere')}</span>
        </>
      ) : (
        say('common.savedAt', { hour: times.hour(note.keptAt) })
      )}
    </span>
  );
}
