/** Why a command on `harvest:<project>` is refused; the sentences are `refusals.<code>`. */
export type HarvestRefusalCode =
  | 'not-allowed'
  | 'theme-unknown'
  | 'theme-exists'
  | 'theme-name-missing'
  /** `name`: the theme that has this name. */
  | 'theme-name-taken'
  /** `yours`, `theirs`: both names. */
  | 'theme-renamed-meanwhile'
  | 'theme-into-itself'
  | 'nothing-to-split'
  | 'nothing-to-undo'
  | 'undo-not-last'
  | 'undo-published'
  | 'agreement-unknown'
  | 'agreement-exists'
  | 'agreement-title-missing'
  | 'agreement-without-contributions'
  | 'agreement-withdrawn'
  | 'agreement-published'
  | 'agreement-not-supported'
  | 'support-being-asked'
  /** `version`, `title`, `text`: as it stands now; `yourTitle`, `yourText`: what was refused. */
  | 'agreement-reworded-meanwhile'
  | 'reason-missing'
  /** `max`: characters. */
  | 'name-too-long'
  | 'text-too-long';
