import type { Viewer } from '#domain/kernel/audience.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import type { Laid } from '#domain/session/state.ts';

/**
 * Who must hear of each kind of event, written out here once more and apart from the audiences that the events carry:
 *
 * - `all`: everybody, and the big screen
 * - `table`: the people at the event's table, and staff
 * - `team`: the facilitator and note-taker of the event's table, and staff
 * - `own`: the person it is about, and staff
 * - `staff`: staff alone
 * - `room`: the people at the event's table, and staff; where it names no table: everybody
 * - `words`: as the words it is about: at their table, or everybody
 * - `message`: whoever the message is to
 * - `help`: as the question it is about; a function of the state finds out
 */
type Reach = 'all' | 'table' | 'team' | 'own' | 'staff' | 'room' | 'words' | 'message' | 'help';

export const reach: Record<SessionEvent['type'], Reach> = {
  'occasion-set': 'all',
  'run-sheet-set': 'all',
  'tables-laid': 'all',
  'team-planned': 'staff',
  'readiness-told': 'staff',
  'people-seated': 'table',
  'seat-left': 'table',
  'person-joined': 'table',
  'session-opened': 'all',
  'opened-unready': 'staff',
  'item-started': 'all',
  'time-changed': 'all',
  'table-time-changed': 'table',
  'called-back': 'all',
  'call-back-stopped': 'all',
  gathered: 'all',
  'sent-to-tables': 'all',
  'clock-set': 'all',
  'session-closed': 'all',
  'step-taken': 'table',
  'hand-raised': 'table',
  'hand-lowered': 'table',
  'floor-given': 'table',
  'turn-ended': 'table',
  'contribution-made': 'words',
  'contribution-attributed': 'table',
  'contribution-read-back': 'words',
  'contribution-confirmed': 'words',
  'contribution-disputed': 'words',
  'contribution-starred': 'words',
  'contribution-redacted': 'words',
  'words-carried': 'own',
  'help-asked': 'own',
  'table-asked': 'team',
  'help-claimed': 'help',
  'help-resolved': 'help',
  silenced: 'room',
  'listening-set': 'room',
  spotlighted: 'room',
  'invited-to-speak': 'own',
  'invitation-declined': 'own',
  'plenary-speaker-joined': 'all',
  'plenary-speaker-left': 'all',
  'means-changed': 'table',
  'recording-asked': 'table',
  'recording-consented': 'table',
  'recording-started': 'table',
  'recording-stopped': 'table',
  'message-sent': 'message',
  'theme-focused': 'all',
  'support-asked': 'all',
  'support-given': 'own',
  'support-closed': 'all',
};

/** Whether this viewer must hear of it. `state` is where the evening stands in the end: it knows all words and questions. */
export function mustHear(viewer: Viewer, event: SessionEvent, state: Laid): boolean {
  if (viewer.kind === 'staff') return true;
  const isTeam = viewer.kind === 'table-team';
  const at = (table: number | null) => table !== null && viewer.table === table;
  switch (reach[event.type]) {
    case 'all':
      return true;
    case 'table':
      return 'table' in event && at(event.table);
    case 'team':
      return isTeam && 'table' in event && at(event.table);
    case 'own':
      return 'person' in event && event.person === viewer.person;
    case 'staff':
      return false;
    case 'room':
      return 'table' in event && (event.table === null || at(event.table));
    case 'words': {
      if (!('id' in event) || !('table' in event) || event.table === null) return false;
      const words = state.tables[event.table - 1]?.contributions.find(({ id }) => id === event.id);
      return words?.visibility !== 'table' || at(event.table);
    }
    case 'message': {
      const to = 'to' in event ? event.to : null;
      if (to === 'everyone') return true;
      return to === 'facilitators' ? isTeam : at(to as number | null);
    }
    case 'help': {
      const asked = 'id' in event ? state.help.find(({ id }) => id === event.id) : undefined;
      if (!asked) return false;
      // told on both sides, each with its own event: which of the two this one is stands in its audience
      const side = event.audience.startsWith('person:') ? 'own' : 'team';
      if (side === 'own') return asked.person === viewer.person;
      return isTeam && asked.kind === 'facilitator' && !asked.fromTeam && at(asked.table);
    }
  }
}
