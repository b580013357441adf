import type { ContributionRef } from '../harvest/events.ts';
import type { DomainEvent } from '../kernel/decider.ts';
import type { AgreementId, PersonId, SessionId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';

export type Adoption =
  | {
      readonly decision: 'adopted-unchanged';
      readonly by: string;
      readonly at: Moment;
      readonly reason: string;
    }
  | {
      readonly decision: 'adopted-changed';
      readonly by: string;
      readonly at: Moment;
      readonly reason: string;
      readonly added: string;
    }
  | { readonly decision: 'rejected'; readonly by: string; readonly at: Moment; readonly reason: string };

export interface Action {
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly status: 'not-started' | 'in-progress' | 'done' | 'late';
  readonly reason: string;
}

/** What the public reads: frozen at publication, so that a later change of the harvest changes nothing here. */
export interface PublishedAgreement {
  readonly agreement: AgreementId;
  readonly number: number;
  /** Which wording of the harvest this is. */
  readonly version: number;
  readonly title: string;
  readonly text: string;
  /** Earlier wordings, oldest first, each with why it changed; empty when it never did. */
  readonly earlier: readonly {
    readonly title: string;
    readonly why: string;
    /** When this wording was written, and when the next took its place. */
    readonly from: Moment;
    readonly until: Moment;
  }[];
  readonly theme: string;
  readonly contributions: readonly ContributionRef[];
  /** What the tables said of this wording; null when they were not asked. */
  readonly support: {
    readonly session: SessionId;
    readonly at: Moment;
    readonly asked: number;
    readonly support: number;
    readonly reservation: number;
    readonly noSupport: number;
  } | null;
  readonly voices: readonly { readonly stance: 'reservation' | 'no-support'; readonly words: string }[];
  readonly who: string;
  readonly when: string;
  readonly how: string;
  readonly publishedAt: Moment;
  readonly publishedBy: PersonId;
  readonly adoption: Adoption | null;
  readonly actions: readonly Action[];
  /** The fate today, since when, and why where it is not kept. */
  readonly fate: Fate;
  readonly fateSince: Moment;
  readonly fateReason: string;
}

export type Fate = 'published' | 'adopted' | 'rejected' | 'in-progress' | 'kept' | 'not-kept';

/** What is gathered from the harvest at publication. */
export type PublicationContent = Omit<
  PublishedAgreement,
  'adoption' | 'actions' | 'fate' | 'fateSince' | 'fateReason' | 'publishedAt' | 'publishedBy'
>;

interface Shared extends DomainEvent {
  readonly audience: 'everyone';
}

/** Stream `answer:<project>`: all of it is public. */
export type AnswerEvent =
  | (Shared & {
      readonly type: 'agreement-published';
      readonly content: PublicationContent;
      readonly at: Moment;
      readonly by: PersonId;
    })
  | (Shared & {
      readonly type: 'agreement-adopted';
      readonly agreement: AgreementId;
      readonly adoption: Adoption;
      readonly at: Moment;
    })
  | (Shared & {
      readonly type: 'actions-set';
      readonly agreement: AgreementId;
      readonly actions: readonly Action[];
      readonly at: Moment;
    })
  | (Shared & {
      readonly type: 'fate-told';
      readonly agreement: AgreementId;
      readonly fate: Exclude<Fate, 'published' | 'adopted' | 'rejected'>;
      readonly reason: string;
      readonly at: Moment;
    });
