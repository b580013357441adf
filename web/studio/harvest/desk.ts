import { createContext, use } from 'react';
import type { HarvestCommand } from '#domain/harvest/commands.ts';
import type { Agreement, HarvestState, UndoStep } from '#domain/harvest/state.ts';
import type { AgreementId, ContributionId, SessionId } from '#domain/kernel/ids.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { Outcome } from '../../connection/connection.ts';
import type { HarvestSay } from './say.ts';
import type { Slips } from './slips.ts';

export interface Drafting {
  readonly contributions: readonly ContributionId[];
  /** The agreement is there: what was chosen for it is chosen no more. Not when it was let be. */
  readonly onMade: () => void;
}

export interface Later {
  /** The name of the session to come; null while there is none. */
  readonly title: string | null;
  readonly href: string;
}

/** What lies on the rapporteur's desk, and what can be done with it. */
export interface Desk {
  readonly say: HarvestSay;
  readonly harvest: HarvestState;
  readonly sessions: Readonly<Record<SessionId, SessionState>>;
  readonly slips: Slips;
  /** Contributions that are in a theme. */
  readonly themed: ReadonlySet<ContributionId>;
  /** As many dots stand beside a theme. */
  readonly tables: number;
  /** Contributions that are chosen in the list of what was said. */
  readonly picked: ReadonlySet<ContributionId>;
  readonly pick: (picked: ReadonlySet<ContributionId>) => void;
  /** Where the tables can be asked later: the next session to come, or the page to plan one. */
  readonly later: Later;
  /** False for who may only read along. */
  readonly may: boolean;
  /** Where all contributions are fetched as a table; null for who may not take them away. */
  readonly csv: string | null;
  /** The agreement on the sheet. */
  readonly open: Agreement | null;
  readonly openAgreement: (id: AgreementId) => void;
  /** What a new agreement is being written from; null when none is. */
  readonly drafting: Drafting | null;
  /** Under the open agreement, or into a new one where none is open; `onMade` once they are there. */
  readonly toAgreement: (contributions: readonly ContributionId[], onMade: () => void) => void;
  readonly draftFrom: (drafting: Drafting | null) => void;
  /** A refusal is told in the bar below; the outcome is for who has a form to keep open. */
  readonly change: (command: HarvestCommand) => Promise<Outcome>;
  readonly ask: (session: SessionId, command: SessionCommand) => Promise<Outcome>;
  readonly publish: (agreement: AgreementId) => Promise<Outcome>;
  /** The step that can be taken back: the last one, and taken at this desk. */
  readonly last: UndoStep | null;
  readonly undo: (() => void) | null;
  /** Contributions are in the air; only then are there places to drop them, so that nothing else gets a tab stop. */
  readonly dragging: boolean;
  readonly drag: (dragging: boolean) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('A part of the harvest stands outside its desk');
  return desk;
}
