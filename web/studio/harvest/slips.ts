import type { ContributionRef } from '#domain/harvest/events.ts';
import type { Agreement, HarvestState, Theme } from '#domain/harvest/state.ts';
import type { ContributionId, SessionId } from '#domain/kernel/ids.ts';
import type { Contribution, SessionState } from '#domain/session/state.ts';

/** One contribution as the rapporteur sees it, from whichever session of the project. */
export interface Slip extends Contribution {
  readonly session: SessionId;
  readonly sessionTitle: string;
  readonly tableName: string;
  readonly zone: string;
  /** How the speaker sat at the table; null where that is not known. */
  readonly means: 'screen' | 'phone' | 'library' | null;
}

export type Filter = 'loose' | 'disputed' | 'all';
export type Slips = ReadonlyMap<ContributionId, Slip>;

/** All contributions of these sessions that still have words, in the order in which they were made. */
export function slipsOf(sessions: Readonly<Record<SessionId, SessionState>>): Slips {
  const slips = Object.values(sessions).flatMap((state) =>
    state.status === 'empty'
      ? []
      : state.tables.flatMap(({ name, seats, contributions }) =>
          contributions
            .filter((one) => one.redacted === null)
            .map(
              (one): Slip => ({
                ...one,
                session: state.occasion.session,
                sessionTitle: state.occasion.title,
                tableName: name,
                zone: state.occasion.zone,
                means: seats.find((seat) => seat.person === one.author)?.means ?? null,
              }),
            ),
        ),
  );
  return new Map(slips.sort((a, b) => a.at - b.at).map((slip) => [slip.id, slip]));
}

export const refOf = ({ session, table, id }: Slip): ContributionRef => ({
  session,
  table,
  contribution: id,
});

export const refsOf = (ids: Iterable<ContributionId>, slips: Slips): readonly ContributionRef[] =>
  [...ids].flatMap((id) => {
    const slip = slips.get(id);
    return slip ? [refOf(slip)] : [];
  });

/** Contributions that are in some theme. */
export const themedIn = ({ themes }: HarvestState): ReadonlySet<ContributionId> =>
  new Set(themes.flatMap(({ contributions }) => contributions.map((ref) => ref.contribution)));

export interface Tally {
  readonly all: number;
  readonly loose: number;
  readonly disputed: number;
}

export function tallyOf(slips: Slips, themed: ReadonlySet<ContributionId>): Tally {
  const all = [...slips.values()];
  return {
    all: all.length,
    loose: all.filter(({ id }) => !themed.has(id)).length,
    disputed: all.filter(({ status }) => status === 'disputed').length,
  };
}

/** Those that the filter lets through and in which every word of the search occurs. */
export function shownSlips(
  slips: Slips,
  themed: ReadonlySet<ContributionId>,
  filter: Filter,
  search: string,
): readonly Slip[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return [...slips.values()].filter(
    (slip) =>
      (filter === 'all' || (filter === 'loose' ? !themed.has(slip.id) : slip.status === 'disputed')) &&
      words.every((word) => folded(`${slip.text} ${slip.disputedWith ?? ''}`).includes(word)),
  );
}

export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const slipsIn = ({ contributions }: Theme | Agreement, slips: Slips): readonly Slip[] =>
  contributions.flatMap((ref) => slips.get(ref.contribution) ?? []);

/** The highest table number of the project's sessions: as many dots stand beside a theme. */
export const tableCount = (sessions: Readonly<Record<SessionId, SessionState>>): number =>
  Math.max(
    0,
    ...Object.values(sessions).map((state) => (state.status === 'empty' ? 0 : state.tables.length)),
  );

export interface Origin {
  readonly contributions: number;
  readonly tables: number;
  readonly perSession: readonly { readonly title: string; readonly count: number }[];
}

/** Where an agreement or a theme comes from, counted. */
export function originOf(slips: readonly Slip[]): Origin {
  const titles = new Map<SessionId, { title: string; count: number }>();
  for (const { session, sessionTitle } of slips) {
    const known = titles.get(session);
    titles.set(session, { title: sessionTitle, count: (known?.count ?? 0) + 1 });
  }
  return {
    contributions: slips.length,
    tables: new Set(slips.map(({ table }) => table)).size,
    perSession: [...titles.values()],
  };
}
