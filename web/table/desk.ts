import { createContext, useContext } from 'react';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import { mayLeadTable } from '#domain/session/rights.ts';
import type { Laid, Table } from '#domain/session/state.ts';
import type { Outcome } from '#web/connection/connection.ts';
import type { View } from '#web/connection/view.ts';
import { nameOf } from '#web/ui/name-of.ts';
import { useAct as useActWith } from '#web/ui/use-act.ts';
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

export const useNameOf = () => nameOf(useDesk());
export const useAct = () => useActWith(useDesk());

/** Whether who looks may lead this table: by the same right as the server asks for. */
export function useLeads(): boolean {
  const { view, state, table, me } = useDesk();
  return mayLeadTable(state, table, { person: me, roles: view.you?.roles ?? [] });
}
