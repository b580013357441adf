import { useState } from 'react';
import { minute } from '#domain/kernel/moments.ts';
import { missingAt } from '#domain/process/gates.ts';
import { Button } from '#web/ui/button.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { useAct, useControl } from './control.ts';

/** Opening asks once. R3: what is not ticked is named, and going on takes a reason that is kept. */
export function OpenSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { state, view, now, say, times } = useControl();
  const { act, problem } = useAct();
  const [reason, setReason] = useState('');
  const missing = missingAt('R3', view.process, state.occasion.session) as readonly (
    | 'dry-run'
    | 'briefing'
  )[];
  const ready = missing.length === 0;
  const minutes = Math.floor((state.occasion.startsAt - now) / minute);
  const open = async () => {
    if (await act({ type: 'open', ready, reason: ready ? '' : reason })) onClose();
  };
  return (
    <Sheet title={say('stage.open.title')} closeLabel={say('common.close')} isOpen={isOpen} onClose={onClose}>
      {minutes > 0 && (
        <p>{say('stage.open.early', { minutes, hour: times.hour(state.occasion.startsAt) })}</p>
      )}
      {ready ? (
        <p>{say('stage.open.ready')}</p>
      ) : (
        <div className="gate">
          <p>{say('stage.open.missing')}</p>
          <ul>
            {missing.map((what) => (
              <li key={what}>{say(`stage.open.${what}`)}</li>
            ))}
          </ul>
          <p>{say('stage.open.effect')}</p>
          <TextArea label={say('stage.open.reason')} value={reason} onChange={setReason} rows={2} />
        </div>
      )}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <Button kind="filled" onPress={() => void open()}>
        {say(ready ? 'stage.open.go' : 'stage.open.goAnyway')}
      </Button>
    </Sheet>
  );
}
