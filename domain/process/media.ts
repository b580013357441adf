import type { MediaChoice, PlannedSession } from './events.ts';

/** What brings sound and picture to this session. */
export const mediaOf = (session: PlannedSession): MediaChoice => session.media ?? unchosen(session);

const unchosen = ({ plenaryLink, tables }: PlannedSession): MediaChoice => ({
  kind: plenaryLink !== '' || tables.some(({ videoLink }) => videoLink !== '') ? 'link' : 'built-in',
  passCode: '',
  instructions: '',
  recording: null,
  captions: false,
});
