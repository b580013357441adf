import { useState } from 'react';
import type { PlannedSession } from '#domain/process/events.ts';
import { type Sent, useProject } from '../project/project.ts';
import { type SheetCommand, undoing } from './undo.ts';

export interface Sheet {
  readonly change: (command: SheetCommand) => Promise<Sent>;
  /** Null when there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

interface Steps {
  readonly back: readonly SheetCommand[];
  readonly forth: readonly SheetCommand[];
}

/** Changes to one run sheet, each of which can be taken back: undo stands where a question "are you sure" would. */
export function useSheet(session: PlannedSession): Sheet {
  const { send } = useProject();
  const [steps, setSteps] = useState<Steps>({ back: [], forth: [] });

  const change = async (command: SheetCommand): Promise<Sent> => {
    const inverse = undoing(command, session);
    const sent = await send('process', command);
    if (sent.ok && inverse) setSteps(({ back }) => ({ back: [...back, inverse], forth: [] }));
    return sent;
  };

  const step = (from: 'back' | 'forth', to: 'back' | 'forth'): (() => void) | null => {
    const command = steps[from].at(-1);
    if (!command) return null;
    return () => {
      const inverse = undoing(command, session);
      const rest = steps[from].slice(0, -1);
      setSteps({ ...steps, [from]: rest, [to]: inverse ? [...steps[to], inverse] : steps[to] });
      void send('process', command);
    };
  };

  return { change, undo: step('back', 'forth'), redo: step('forth', 'back') };
}
