import { useBlocker } from '@tanstack/react-router';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSay } from '../studio.ts';

/** Stands where something was filled in that does not count yet: who goes elsewhere is told so first. */
export function LeaveRecording() {
  const say = useSay();
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname,
    withResolver: true,
  });
  if (leaving.status === 'idle') return null;
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || leaving.reset()}>
      <Modal className="modal">
        <Dialog role="alertdialog">
          <div className="form">
            <Heading slot="title">{say('studio-sound.recording.leave')}</Heading>
            <p>{say('studio-sound.recording.leave.what')}</p>
            <p className="actions">
              <Button className="btn btn-filled" autoFocus onPress={leaving.reset}>
                {say('studio-sound.recording.leave.stay')}
              </Button>
              <Button className="btn" onPress={leaving.proceed}>
                {say('studio-sound.recording.leave.go')}
              </Button>
            </p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
