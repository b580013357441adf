import type { PublishedAgreement } from '#domain/answer/events.ts';
import type { ContributionRef } from '#domain/harvest/events.ts';
import type { ContributionId, SessionId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Contribution, SessionState, Table } from '#domain/session/state.ts';

/** The sessions of one project, each as a whole: what may be shown is judged here. */
export type Sessions = Readonly<Record<SessionId, SessionState>>;

/** Where and when something was said. */
export interface Occurrence {
  readonly session: SessionId;
  readonly sessionTitle: string;
  readonly startsAt: Moment;
  readonly zone: string;
  readonly table: number;
  readonly tableName: string;
}

/** Words that everyone may read, without who said them. */
export interface Quote extends Occurrence {
  readonly contribution: ContributionId;
  readonly text: string;
  /** What the speaker says it should be; null where the text stands. */
  readonly meant: string | null;
}

/** Public words that were taken away: what is left is where they stood, and why they went. */
export interface Tombstone extends Occurrence {
  readonly contribution: ContributionId;
  readonly reason: string;
}

/** A table's own thread, from what was said there to the deed. */
export interface Thread {
  readonly table: number;
  readonly tableName: string;
  /** How many of its contributions led here, shown or not. */
  readonly said: number;
}

export interface Lineage {
  /** In the order in which they were said. */
  readonly quotes: readonly Quote[];
  readonly removed: readonly Tombstone[];
  /** All that led here, also what may not be shown: `quotes.length` of `said` are public. */
  readonly said: number;
  /** In the order of the quotes; tables without one come last. */
  readonly threads: readonly Thread[];
  readonly sessions: readonly Pick<Occurrence, 'session' | 'sessionTitle' | 'startsAt' | 'zone'>[];
}

interface Found {
  readonly contribution: Contribution;
  readonly at: Occurrence;
}

/** R8: public words that were not taken away. */
export const mayBeShown = (contribution: Contribution): boolean =>
  contribution.visibility === 'public' && contribution.redacted === null;

/** Back from a published agreement to what was said. A reference that leads nowhere counts for nothing. */
export function lineageOf(agreement: Pick<PublishedAgreement, 'contributions'>, sessions: Sessions): Lineage {
  const found = agreement.contributions
    .flatMap((ref) => findContribution(ref, sessions) ?? [])
    .sort((a, b) => a.contribution.at - b.contribution.at);
  const shown = found.filter(({ contribution }) => mayBeShown(contribution));
  return {
    quotes: shown.map(quote),
    removed: found.flatMap(tombstone),
    said: found.length,
    threads: threadsOf([...shown, ...found]).map((thread) => ({
      ...thread,
      said: found.filter(({ at }) => at.table === thread.table).length,
    })),
    sessions: firstOfEach(found, ({ at }) => at.session).map(({ at }) => at),
  };
}

const quote = ({ contribution, at }: Found): Quote => ({
  ...at,
  contribution: contribution.id,
  text: contribution.text,
  meant: contribution.status === 'disputed' ? contribution.disputedWith : null,
});

const tombstone = ({ contribution: { id, visibility, redacted }, at }: Found): readonly Tombstone[] =>
  visibility === 'public' && redacted ? [{ ...at, contribution: id, reason: redacted.reason }] : [];

const threadsOf = (found: readonly Found[]): readonly Omit<Thread, 'said'>[] =>
  firstOfEach(found, ({ at }) => at.table).map(({ at }) => ({ table: at.table, tableName: at.tableName }));

function firstOfEach<Item>(items: readonly Item[], key: (item: Item) => unknown): readonly Item[] {
  const seen = new Set<unknown>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

function findContribution(ref: ContributionRef, sessions: Sessions): Found | null {
  const state = sessions[ref.session];
  if (!state || state.status === 'empty') return null;
  const table = state.tables[ref.table - 1];
  const contribution = table?.contributions.find(({ id }) => id === ref.contribution);
  return table && contribution ? { contribution, at: occurrence(state, table) } : null;
}

export function occurrence(state: Exclude<SessionState, { status: 'empty' }>, table: Table): Occurrence {
  const { session, title, startsAt, zone } = state.occasion;
  return { session, sessionTitle: title, startsAt, zone, table: table.number, tableName: table.name };
}
