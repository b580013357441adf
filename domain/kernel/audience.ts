import type { PersonId } from './ids.ts';

/**
 * Who may see an event. Every event has exactly one audience; a fact with a public and a private side
 * is born as two events.
 *
 * - `everyone`: all who take part, and the big screen
 * - `facilitators`: table facilitators and note-takers of every table, and staff
 * - `table:N`: the people of table N, and staff
 * - `table-team:N`: the facilitator and note-taker of table N, and staff
 * - `person:P`: that person, and staff
 * - `staff`: lead facilitator, tech host, organiser, rapporteur
 */
export type Audience =
  | 'everyone'
  | 'facilitators'
  | 'staff'
  | `table:${number}`
  | `table-team:${number}`
  | `person:${PersonId}`;

/** Somebody who looks: it decides what reaches them, never what they may do. */
export interface Viewer {
  readonly person: PersonId | null;
  readonly kind: 'participant' | 'table-team' | 'staff' | 'screen';
  /** The table they belong to now; null when they have none. */
  readonly table: number | null;
}

export function canSee(viewer: Viewer, audience: Audience): boolean {
  if (viewer.kind === 'staff' || audience === 'everyone') return true;
  if (audience === 'staff') return false;
  if (audience === 'facilitators') return viewer.kind === 'table-team';
  if (audience === `person:${viewer.person}`) return viewer.person !== null;
  if (viewer.table === null) return false;
  if (audience === `table:${viewer.table}`) return true;
  return viewer.kind === 'table-team' && audience === `table-team:${viewer.table}`;
}

/** Viewers with the same key see the same shared events, so a frame is built once for all of them. */
export const audienceKey = (viewer: Viewer): string =>
  viewer.kind === 'staff' || viewer.kind === 'screen' ? viewer.kind : `${viewer.kind}:${viewer.table ?? '-'}`;
