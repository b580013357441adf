import { useState } from 'react';
import type { Contribution } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { useAct, useControl } from './control.ts';

/** Taking words away asks why, and tells first what it does: it cannot be taken back. */
export function RedactSheet({ words, onClose }: { words: Contribution | null; onClose: () => void }) {
  const { say } = useControl();
  const { act, problem } = useAct();
  const [reason, setReason] = useState('');
  const redact = async () => {
    if (!words || !(await act({ type: 'redact', id: words.id, table: words.table, reason }))) return;
    setReason('');
    onClose();
  };
  return (
    <Sheet
      className="staff"
      title={say('stage.redact.title')}
      closeLabel={say('common.close')}
      isOpen={words !== null}
      onClose={onClose}
    >
      <q>{words?.text}</q>
      <p>{say('stage.redact.effect')}</p>
      <TextArea
        label={say('stage.redact.reason')}
        value={reason}
        onChange={setReason}
        rows={2}
        problem={problem}
        state={<span className="xs">{say('stage.redact.reasonHint')}</span>}
      />
      <Button kind="filled" isDisabled={reason.trim() === ''} onPress={() => void redact()}>
        {say('stage.redact.go')}
      </Button>
      <Button onPress={onClose}>{say('common.cancel')}</Button>
    </Sheet>
  );
}
