import type { ContributionRef } from '../harvest/events.ts';
import type { DomainEvent } from '../kernel/decider.ts';
import type { AgreementId, PersonId } from '../kernel/ids.ts';
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
  readonly title: string;
  readonly text: string;
  /** The earlier wording and why it changed; empty when it never did. */
  readonly earlier: readonly { readonly title: string; readonly why: string }[];
  readonly theme: string;
  readonly contributions: readonly ContributionRef[];
  readonly support: {
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
  /** The fate today. */
  readonly fate: 'published' | 'adopted' | 'rejected' | 'in-progress' | 'kept' | 'not-kept';
}

interface Shared extends DomainEvent {
  readonly audience: 'everyone';
}

/** Stream `answer:<project>`: all of it is public. */
export type AnswerEvent =
  | (Shared & {
      readonly type: 'agreement-published';
      readonly published: Omit<PublishedAgreement, 'adoption' | 'actions' | 'fate'>;
    })
  | (Shared & {
      readonly type: 'agreement-adopted';
      readonly agreement: AgreementId;
      readonly adoption: Adoption;
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
      readonly fate: PublishedAgreement['fate'];
      readonly at: Moment;
    });
