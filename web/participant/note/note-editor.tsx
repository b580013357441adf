import { TextArea } from '#web/ui/text-area.tsx';
import { useLive } from '../use-live.tsx';
import { Kept } from './kept.tsx';
import type { NoteDesk } from './use-note.ts';

/** The field of the note with what is true of it: kept, only yours, for whom. */
export function NoteEditor({ desk, autoFocus }: { desk: NoteDesk; autoFocus?: boolean }) {
  const { say } = useLive();
  const { note } = desk;
  return (
    <>
      <TextArea
        label={say('participant.note.title')}
        labelHidden
        value={note.text}
        onChange={desk.write}
        placeholder={say('participant.note.placeholder')}
        problem={desk.problem}
        state={<Kept note={note} />}
        {...(autoFocus ? { autoFocus } : {})}
      />
      <p className="hint">{say('participant.note.private')}</p>
      {desk.alwaysTableOnly ? (
        <p className="hint">{say('participant.note.staysHere')}</p>
      ) : (
        <label className="tick">
          <input
            type="checkbox"
            checked={note.tableOnly}
            onChange={(event) => desk.setTableOnly(event.target.checked)}
          />
          <span>
            {say('participant.note.tableOnly')}
            <small>{say('participant.note.tableOnlyHint')}</small>
          </span>
        </label>
      )}
    </>
  );
}
