/** What a page of the evening must be able to reach at a provider of sound and picture; all of it origins. */
export interface PageNeeds {
  readonly scripts: readonly string[];
  readonly frames: readonly string[];
  readonly connections: readonly string[];
}
