import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../icons.tsx';

interface Props {
  title: ReactNode;
  /** What the closing cross is called. */
  closeLabel: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The sheet of `../sheet.tsx` on the browser's own dialogue: focus stays in it, Esc closes it, focus comes back. */
export function Sheet(props: Props) {
  return props.isOpen ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ title, closeLabel, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it by keyboard
    <dialog
      ref={dialog}
      className="sheet light-sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={closeOutside}
    >
      <div className="sheet-body">
        <h2 id={id}>{title}</h2>
        <button type="button" className="btn sheet-close" onClick={onClose} aria-label={closeLabel}>
          <Icon name="close" />
        </button>
        {children}
      </div>
    </dialog>
  );
}

/** Browsers without dialogues (before 2022) show it in its place on the page. */
function useModal(dialog: { readonly current: HTMLDialogElement | null }): void {
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (typeof element?.showModal === 'function') element.showModal();
    else element?.setAttribute('open', '');
    element?.querySelector('textarea')?.focus();
    return () => {
      element?.close?.();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [dialog]);
}
