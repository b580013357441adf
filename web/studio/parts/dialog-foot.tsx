import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useSay } from '../studio.ts';

interface Foot {
  /** What the button does, in words. */
  readonly act: string;
  /** What went wrong the last time; null when nothing did. */
  readonly problem: ReactNode;
  readonly onClose: () => void;
}

/** The foot of a form in a dialogue: what went wrong, the one thing to do, and the way back. */
export function DialogFoot({ act, problem, onClose }: Foot) {
  const say = useSay();
  return (
    <>
      {problem}
      <p className="actions">
        <Button className="btn btn-filled" type="submit">
          {act}
        </Button>
        <Button className="btn" onPress={onClose}>
          {say('common.cancel')}
        </Button>
      </p>
    </>
  );
}
