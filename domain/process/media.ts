import type { MediaChoice, PlannedSession } from './events.ts';

/** What brings sound and picture to this session. */
export const mediaOf = (session: PlannedSession): MediaChoice => session.media ?? unchosen(session);

/** What tables may ask to be recorded for, and how long it is kept; null where nothing is recorded (see D20). */
export const recordingAllowed = ({ media }: Pick<PlannedSession, 'media'>): MediaChoice['recording'] =>
  media?.recording ?? null;

const unchosen = ({ plenaryLink, tables }: PlannedSession): MediaChoice => ({
  kind: plenaryLink !== '' || tables.some(({ videoLink }) => videoLink !== '') ? 'link' : 'built-in',
  passCode: '',
  instructions: '',
  recording: null,
  captions: false,
});
