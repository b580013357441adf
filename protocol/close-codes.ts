/** Why the server ends a connection (WebSocket close codes 4000–4999). */
export const closeCodes = {
  /** The link is unknown, revoked or past its date. Do not try again. */
  linkInvalid: 4001,
  /** Signed out, or never signed in. Do not try again. */
  notSignedIn: 4002,
  /** This person has no place in this session. Do not try again. */
  notAllowed: 4003,
  /** The page is of an older release: load it again. */
  protocolOld: 4004,
  /** What came in could not be read. Try again with a fresh connection. */
  unreadable: 4005,
  /** Too many messages. Try again later. */
  tooFast: 4006,
  /** The server is restarting or this client was too slow to follow: come back and catch up. */
  comeBack: 4007,
  /** The example or rehearsal was deleted. Do not try again. */
  gone: 4008,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** What a browser says of a line that broke. */
export const broken = 1006;

/** Said by the server, and not by a browser of a line that broke. */
export const isOurs = (code: number): boolean => code >= 4_000;

/** After these there is no use in trying again by oneself. */
export const isFinal = (code: number): boolean =>
  code === closeCodes.linkInvalid ||
  code === closeCodes.notSignedIn ||
  code === closeCodes.notAllowed ||
  code === closeCodes.protocolOld ||
  code === closeCodes.gone;
