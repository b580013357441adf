import { Button } from '#web/ui/light/button.tsx';
import { Sheet } from '#web/ui/light/sheet.tsx';
import { itemOf } from '../evening/place.ts';
import { useLive } from '../use-live.tsx';
import { NoteEditor } from './note-editor.tsx';
import type { NoteDesk } from './use-note.ts';

/** The note on a phone: a sheet with the question above it, so that nobody has to remember it. */
export function NoteSheet({
  desk,
  isOpen,
  onClose,
}: {
  desk: NoteDesk;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { session, say } = useLive();
  const prompt = itemOf(session)?.prompt;
  const lay = (): void => {
    desk.lay();
    onClose();
  };
  return (
    <Sheet
      title={say('participant.note.title')}
      closeLabel={say('common.close')}
      isOpen={isOpen}
      onClose={onClose}
    >
      {prompt && <p className="hint">{prompt}</p>}
      <NoteEditor desk={desk} autoFocus />
      <div className="btn-row">
        <Button onPress={onClose}>{say('participant.note.later')}</Button>
        <Button kind="filled" onPress={lay} isDisabled={!desk.note.text.trim()}>
          {say('participant.note.lay')}
        </Button>
      </div>
    </Sheet>
  );
}
