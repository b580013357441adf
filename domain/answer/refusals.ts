/** Why a command on `answer:<project>` is refused; the sentences are `refusals.<code>`. */
export type AnswerRefusalCode =
  | 'not-allowed'
  | 'agreement-not-public'
  /** `by`: who decided. */
  | 'agreement-decided'
  | 'agreement-rejected'
  | 'decider-missing'
  | 'decision-in-future'
  | 'reason-missing'
  | 'change-missing'
  | 'action-incomplete'
  | 'action-late-without-reason'
  /** `max`: actions. */
  | 'too-many-actions'
  /** `max`: characters. */
  | 'text-too-long';
