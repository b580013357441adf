import { createContext, useContext, useState } from 'react';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { Laid, Table } from '#domain/session/state.ts';
import type { Outcome } from '#web/connection/connection.ts';
import type { View } from '#web/connection/view.ts';
import { refusalSentence } from '#wording/refusals.ts';
import type { Times } from '#wording/times.ts';
import type { TableSay } from './say.ts';

/** What every part of the table's screen stands on. */
export interface Desk {
  readonly view: View;
  readonly now: Moment;
  readonly state: Laid;
  readonly table: Table;
  readonly me: PersonId;
  readonly help: string;
  readonly say: TableSay;
  readonly times: Times;
  send(command: SessionCommand): Promise<Outcome>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A part of the table screen stands outside its desk');
  return desk;
}

export function useNameOf(): (person: PersonId) => string {
  const { view, say } = useDesk();
  return (person) => view.names[person] || say('common.seat.unknown');
}

/** Sends, and keeps the sentence of a refusal to show at the thing itself. */
export function useAct(): {
  readonly act: (command: SessionCommand) => Promise<boolean>;
  readonly problem: string | null;
} {
  const { send, say } = useDesk();
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (command: SessionCommand): Promise<boolean> => {
    const outcome = await send(command);
    setProblem(outcome.ok ? null : refusalSentence(say, outcome));
    return outcome.ok;
  };
  return { act, problem };
}
