import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from './icons.tsx';

interface Props {
  title: ReactNode;
  /** What the closing cross is called. */
  closeLabel: string;
  isOpen: boolean;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

/** A dialogue over the page: at the bottom on a phone, at the side on a laptop. Focus stays in it; Esc closes it. */
export function Sheet({ title, closeLabel, isOpen, onClose, className, children }: Props) {
  return (
    <ModalOverlay
      className="sheet-ground"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className={className ? `sheet ${className}` : 'sheet'}>
        <Dialog className="sheet-body">
          <Heading slot="title">{title}</Heading>
          <AriaButton className="btn sheet-close" onPress={onClose} aria-label={closeLabel}>
            <Icon name="close" />
          </AriaButton>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
