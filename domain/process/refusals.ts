/** Why a command on `process:<project>` is refused; the sentences are `refusals.<code>`. */
export type ProcessRefusalCode =
  | 'not-allowed'
  | 'project-exists'
  | 'project-missing'
  | 'project-title-missing'
  | 'slug-invalid'
  /** `field`: the field of the frame; `theirs`: what somebody else made of it meanwhile. */
  | 'frame-conflict'
  | 'session-exists'
  | 'session-unknown'
  | 'session-title-missing'
  | 'session-start-invalid'
  | 'zone-unknown'
  /** `min`, `max`: what the planned length may be. */
  | 'session-minutes'
  /** `link`: what was typed. */
  | 'link-invalid'
  /** `max`: how many characters fit in the pass code, the instructions or the purpose. */
  | 'media-text-long'
  /** `words`: how many words a purpose has at least. */
  | 'recording-purpose'
  /** `min`, `max`: how many days a recording may be kept. */
  | 'recording-days'
  | 'recording-elsewhere'
  | 'item-exists'
  | 'item-unknown'
  | 'item-title-missing'
  /** `min`, `max`: what minutes may be. */
  | 'item-minutes'
  | 'tables-numbering'
  /** `table`: the second table or role they were given. */
  | 'table-role-twice'
  | 'reason-missing'
  | 'gate-open';
