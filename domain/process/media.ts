import type { MediaChoice, MediaKind, PlannedSession } from './events.ts';

/** What brings sound and picture to this session. */
export const mediaOf = (session: PlannedSession): MediaChoice => session.media ?? unchosen(session);

/** What tables may ask to be recorded for, and how long it is kept; null where nothing is recorded (see D20). */
export const recordingAllowed = ({ media }: Pick<PlannedSession, 'media'>): MediaChoice['recording'] =>
  media?.recording ?? null;

/** Captions are made of sound that our own page sends: beside it and in a frame there is none to make them of. */
export const canCaption = (kind: MediaKind): boolean => kind === 'built-in' || kind === 'livekit';

/** Another kind, without what only the one before could do. Only Polder's own sound is recorded. */
export const ofKind = (kind: MediaKind): Partial<MediaChoice> => ({
  kind,
  ...(kind !== 'built-in' && { recording: null }),
  ...(!canCaption(kind) && { captions: false }),
});

const unchosen = ({ plenaryLink, tables }: PlannedSession): MediaChoice => ({
  kind: plenaryLink !== '' || tables.some(({ videoLink }) => videoLink !== '') ? 'link' : 'built-in',
  passCode: '',
  instructions: '',
  recording: null,
  captions: false,
});
