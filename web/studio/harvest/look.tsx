import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components';
import { useDesk } from './desk.ts';

interface Looked {
  readonly title: string;
  /** What happens when it is done after all; null where it cannot be done now. */
  readonly act: { readonly label: string; readonly onPress: () => void } | null;
  readonly onDone: () => void;
  /** What will happen, in sentences. */
  readonly children: ReactNode;
}

/** A look at what a step does before it is on other people's screens. Escape and "cancel" leave all as it was. */
export function Look({ title, act, onDone, children }: Looked) {
  const { say } = useDesk();
  const titled = useId();
  return (
    <section
      className="hv-look"
      aria-labelledby={titled}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <h3 id={titled}>{title}</h3>
      {children}
      <div className="hv-form-acts">
        {act && (
          <Button className="btn btn-filled" onPress={act.onPress}>
            {act.label}
          </Button>
        )}
        <Button className="btn" autoFocus onPress={onDone}>
          {say('harvest.cancel')}
        </Button>
      </div>
    </section>
  );
}
