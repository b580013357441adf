import { createContext, useContext } from 'react';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { Live } from '#domain/session/state.ts';
import type { Outcome } from '#web/connection/connection.ts';
import type { View } from '#web/connection/view.ts';
import type { Boot } from '#web/ui/boot.ts';
import type { Times } from '#wording/times.ts';
import type { Say } from './say.ts';

/** What every part of the live screen stands on. */
export interface LiveContext {
  readonly boot: Boot;
  readonly view: View;
  readonly session: Live;
  /** The viewer; a live screen is always somebody's. */
  readonly me: string;
  readonly say: Say;
  readonly times: Times;
  /** The server's time, in steps of a second. */
  readonly now: number;
  readonly offline: boolean;
  readonly send: (command: SessionCommand) => Promise<Outcome>;
  /** A first name, or "somebody" while it is not known. */
  readonly nameOf: (person: string) => string;
}

const Context = createContext<LiveContext | null>(null);
export const LiveProvider = Context.Provider;

export function useLive(): LiveContext {
  const live = useContext(Context);
  if (!live) throw new Error('useLive stands outside the live screen');
  return live;
}
