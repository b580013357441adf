import { createContext, useContext } from 'react';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { Laid } from '#domain/session/state.ts';
import type { Outcome } from '#web/connection/connection.ts';
import type { View } from '#web/connection/view.ts';
import { nameOf } from '#web/ui/name-of.ts';
import { useAct as useActWith } from '#web/ui/use-act.ts';
import type { Times } from '#wording/times.ts';
import type { AwaySince } from './needs.ts';
import type { StageSay } from './say.ts';

/** Something that was just done and can be taken back. */
export interface Undoable {
  readonly sentence: string;
  readonly undo: SessionCommand;
}

/** What every part of the control wall stands on. */
export interface Control {
  readonly view: View;
  readonly now: Moment;
  readonly state: Laid;
  readonly away: AwaySince;
  readonly me: PersonId;
  /** What this person may do here; the same functions decide on the server. */
  readonly may: { readonly run: boolean; readonly harvest: boolean };
  readonly say: StageSay;
  readonly times: Times;
  send(command: SessionCommand): Promise<Outcome>;
  /** Offers to take back what was just done. */
  offerUndo(undoable: Undoable): void;
  /** Opens the composer for one table. */
  writeTo(table: number): void;
  readonly writingTo: number | null;
}

export const ControlContext = createContext<Control | null>(null);

export function useControl(): Control {
  const control = useContext(ControlContext);
  if (!control) throw new Error('A part of the stage stands outside its control');
  return control;
}

export const useNameOf = () => nameOf(useControl());
export const useAct = () => useActWith(useControl());
