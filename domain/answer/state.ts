import type { PublishedAgreement } from './events.ts';

/** Stream `answer:<project>`. */
export interface AnswerState {
  readonly published: readonly PublishedAgreement[];
}
