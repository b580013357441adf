/** Ids are made by whoever asks for the thing (a browser, the server): 10 to 32 of [a-z0-9]. */
export type PersonId = string;
export type ProjectId = string;
export type SessionId = string;
export type ItemId = string;
export type ContributionId = string;
export type ThemeId = string;
export type AgreementId = string;
export type CommandId = string;

/** A stream is one thing that is decided about: `organisation`, `session:<id>`, `harvest:<project>`, … */
export type StreamName = string;

export const idPattern = /^[a-z0-9]{10,32}$/;

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Spells random bytes as an id: five bits a letter, so 16 letters carry 80 bits. */
export const idFrom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => letters[byte & 31] ?? 'a').join('');
