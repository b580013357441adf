import { Button } from '#web/ui/button.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useAct, useControl } from './control.ts';

/** Closing asks once, because it cannot be taken back. */
export function CloseSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { say } = useControl();
  const { act, problem } = useAct();
  const close = async () => {
    if (await act({ type: 'close' })) onClose();
  };
  return (
    <Sheet
      title={say('stage.close.title')}
      closeLabel={say('common.close')}
      isOpen={isOpen}
      onClose={onClose}
    >
      <p>{say('stage.close.effect')}</p>
      {problem && <p className="problem">{problem}</p>}
      <Button kind="filled" onPress={() => void close()}>
        {say('stage.close.go')}
      </Button>
      <Button onPress={onClose}>{say('common.cancel')}</Button>
    </Sheet>
  );
}
