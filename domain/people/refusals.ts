/** Why a command on `organisation` or `people:<project>` is refused; the sentences are `refusals.<code>`. */
export type OrganisationRefusalCode =
  | 'not-allowed'
  | 'organisation-exists'
  | 'organisation-missing'
  | 'organisation-name-missing'
  | 'staff-unknown'
  | 'staff-without-role'
  | 'last-organiser';

export type EnrolmentRefusalCode =
  | 'not-allowed'
  | 'nobody-chosen'
  /** `count`: how many; `people`: their ids, separated by a space. */
  | 'chosen-twice'
  | 'enrolled-already'
  | 'not-enrolled'
  /** `count`: how many; `people`: their ids, separated by a space. */
  | 'no-letter'
  | 'person-erased'
  | 'invitation-gate-closed'
  /** `sequence`: the calendar sequence of the invitation they have. */
  | 'invitation-outdated';
