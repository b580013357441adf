import { useEffect } from 'react';
import { Button } from '#web/ui/button.tsx';
import { type Undoable, useAct, useControl } from './control.ts';

const offeredFor = 20_000;

/** Says what was done and offers to take it back, for twenty seconds. */
export function UndoBar({ undoable, onDone }: { undoable: Undoable | null; onDone: () => void }) {
  const { say } = useControl();
  const { act, problem } = useAct();
  useEffect(() => {
    if (!undoable) return;
    const timer = setTimeout(onDone, offeredFor);
    return () => clearTimeout(timer);
  }, [undoable, onDone]);
  const undo = async () => {
    if (undoable && (await act(undoable.undo))) onDone();
  };
  return (
    <div className="undo-place" role="status">
      {undoable && (
        <p className="undo">
          {undoable.sentence}
          <Button icon="undo" onPress={() => void undo()}>
            {say('common.undo')}
          </Button>
          {problem && <span className="problem">{problem}</span>}
        </p>
      )}
    </div>
  );
}
