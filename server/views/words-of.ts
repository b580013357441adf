import type { Adoption, Fate, PublishedAgreement } from '#domain/answer/events.ts';
import type { AnswerState } from '#domain/answer/state.ts';
import type { HarvestState } from '#domain/harvest/state.ts';
import type { ContributionId, PersonId } from '#domain/kernel/ids.ts';
import type { Contribution, SessionState } from '#domain/session/state.ts';
import { mayBeShown, type Occurrence, occurrence, type Sessions } from './lineage.ts';

/** What has happened so far with one thing that somebody said. */
export type Step =
  | { readonly step: 'kept'; readonly shown: 'public' | 'dialogue' | 'table' }
  | { readonly step: 'themed'; readonly theme: string; readonly others: number }
  | { readonly step: 'agreed'; readonly number: number; readonly title: string }
  | { readonly step: 'decided'; readonly number: number; readonly adoption: Adoption }
  | {
      readonly step: 'done';
      readonly number: number;
      readonly fate: Extract<Fate, 'in-progress' | 'kept' | 'not-kept'>;
    };

export interface OwnWords extends Occurrence {
  readonly contribution: ContributionId;
  readonly text: string;
  readonly meant: string | null;
  /** Who took it down; null where they typed it themselves. */
  readonly recordedBy: PersonId | null;
  /** By the speaker themselves, or at the table: by its team, or as far as is known. Null where nobody did. */
  readonly confirmed: 'by-speaker' | 'at-table' | null;
  /** Taken away, with the reason; then `text` is empty and nothing follows. */
  readonly redacted: string | null;
  readonly steps: readonly Step[];
}

interface Afterwards {
  readonly harvest: HarvestState;
  readonly answer: AnswerState;
}

/** Everything one person said in a project, in the order in which they said it. For that person's eyes only. */
export function wordsOf(person: PersonId, sessions: Sessions, after: Afterwards): readonly OwnWords[] {
  return Object.values(sessions)
    .flatMap((state) => said(person, state))
    .sort((a, b) => a.contribution.at - b.contribution.at)
    .map(({ contribution, at }) => ({
      ...at,
      contribution: contribution.id,
      text: contribution.redacted ? '' : contribution.text,
      meant: contribution.disputedWith,
      recordedBy: contribution.recordedBy,
      confirmed: confirmedHow(contribution),
      redacted: contribution.redacted?.reason ?? null,
      steps: contribution.redacted ? [] : stepsOf(contribution, after),
    }));
}

const confirmedHow = ({ status, confirmedBySpeaker }: Contribution): OwnWords['confirmed'] => {
  if (status !== 'confirmed') return null;
  return confirmedBySpeaker ? 'by-speaker' : 'at-table';
};

/** What somebody said in one session, taken away or not. */
export const saidIn = (person: PersonId, state: SessionState): readonly Contribution[] =>
  said(person, state).map(({ contribution }) => contribution);

const said = (person: PersonId, state: SessionState): { contribution: Contribution; at: Occurrence }[] =>
  state.status === 'empty'
    ? []
    : state.tables.flatMap((table) =>
        table.contributions
          .filter(({ author }) => author === person)
          .map((contribution) => ({ contribution, at: occurrence(state, table) })),
      );

function stepsOf(contribution: Contribution, { harvest, answer }: Afterwards): readonly Step[] {
  const holds = (one: { readonly contributions: readonly { readonly contribution: string }[] }): boolean =>
    one.contributions.some((ref) => ref.contribution === contribution.id);
  return [
    { step: 'kept', shown: mayBeShown(contribution) ? 'public' : contribution.visibility },
    ...harvest.themes
      .filter(holds)
      .map((theme): Step => ({ step: 'themed', theme: theme.name, others: theme.contributions.length - 1 })),
    ...answer.published.filter(holds).flatMap(afterwards),
  ];
}

/** An agreement at a time: that it came to be, what was decided, and how it goes. */
const afterwards = ({ number, title, adoption, fate }: PublishedAgreement): readonly Step[] => [
  { step: 'agreed', number, title },
  ...(adoption ? [{ step: 'decided', number, adoption } as const] : []),
  ...(fate === 'in-progress' || fate === 'kept' || fate === 'not-kept'
    ? [{ step: 'done', number, fate } as const]
    : []),
];
