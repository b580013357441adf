import type { Viewer } from '#domain/kernel/audience.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import type { Laid, SessionState } from '#domain/session/state.ts';
import type { Secret } from '../world.ts';

/** Told apart from the audiences: by who said what to whom, and who sits where. */
export function secrets(state: SessionState, log: readonly SessionEvent[]): readonly Secret[] {
  return state.status === 'empty' ? [] : log.flatMap((event) => secretOf(event, state));
}

const isStaff = (viewer: Viewer) => viewer.kind === 'staff';

function secretOf(event: SessionEvent, state: Laid): readonly Secret[] {
  switch (event.type) {
    case 'contribution-made':
      return [wordsOf(state, event.table, event.id, event.text)];
    case 'contribution-disputed':
      return [wordsOf(state, event.table, event.id, event.words)];
    case 'help-asked':
      return told(event.words, (viewer) => {
        const isTeam = viewer.kind === 'table-team' && viewer.table === event.table;
        return (
          isStaff(viewer) ||
          viewer.person === event.person ||
          (isTeam && event.kind === 'facilitator' && !event.fromTeam)
        );
      });
    case 'support-given':
      return told(event.words, (viewer) => isStaff(viewer) || viewer.person === event.person);
    case 'message-sent':
      return told(event.text, (viewer) => {
        if (isStaff(viewer) || event.to === 'everyone') return true;
        return event.to === 'facilitators' ? viewer.kind === 'table-team' : viewer.table === event.to;
      });
    case 'opened-unready':
      return told(event.reason, isStaff);
    default:
      return [];
  }
}

const told = (text: string, mayKnow: (viewer: Viewer) => boolean): readonly Secret[] =>
  text === '' ? [] : [{ text, gone: false, mayKnow }];

function wordsOf(state: Laid, table: number, id: string, text: string): Secret {
  const words = state.tables[table - 1]?.contributions.find((one) => one.id === id);
  const mayKnow = (viewer: Viewer) =>
    isStaff(viewer) || words?.visibility !== 'table' || viewer.table === table;
  const held = words?.text === text || words?.disputedWith === text;
  return { text, gone: !held, mayKnow };
}

/** Names of people: outside their own table nobody but staff learns who sits where and whose words are whose. */
export function complaints(
  viewer: Viewer,
  sent: readonly SessionEvent[],
  held: SessionState,
): readonly string[] {
  if (isStaff(viewer)) return [];
  return [...sent.flatMap((event) => complaintOf(viewer, event)), ...heldWrongly(viewer, held)];
}

function complaintOf(viewer: Viewer, event: SessionEvent): readonly string[] {
  const own: readonly (PersonId | null)[] = [viewer.person];
  switch (event.type) {
    case 'team-planned':
    case 'readiness-told':
    case 'opened-unready':
      return [`${event.type} is for staff`];
    case 'words-carried':
    case 'help-asked':
    case 'support-given':
    case 'invited-to-speak':
    case 'invitation-declined':
      return own.includes(event.person) ? [] : [`${event.type} of ${event.person}`];
    case 'table-asked':
      return viewer.kind === 'table-team' && viewer.table === event.table ? [] : ['table-asked elsewhere'];
    case 'people-seated':
    case 'seat-left':
    case 'person-joined':
    case 'hand-raised':
    case 'hand-lowered':
    case 'floor-given':
    case 'turn-ended':
    case 'step-taken':
    case 'table-time-changed':
    case 'contribution-attributed':
    case 'means-changed':
    case 'recording-asked':
    case 'recording-consented':
    case 'recording-started':
    case 'recording-stopped':
      return event.table === viewer.table ? [] : [`${event.type} of table ${event.table}`];
    case 'silenced':
    case 'listening-set':
    case 'spotlighted':
      return event.table === null || event.table === viewer.table ? [] : [`${event.type} at ${event.table}`];
    default:
      return [];
  }
}

function heldWrongly(viewer: Viewer, held: SessionState): readonly string[] {
  if (held.status === 'empty') return [];
  const elsewhere = held.tables.filter((table) => table.number !== viewer.table);
  const wrong = [
    elsewhere.some((table) => table.seats.length + table.hands.length > 0 || table.floor) &&
      'seats elsewhere',
    elsewhere.some((table) => table.facilitator ?? table.noteTaker) && 'a team elsewhere',
    elsewhere
      .flatMap((table) => table.contributions)
      .some((words) => {
        const stranger = words.author !== null && words.author !== viewer.person;
        return stranger || words.recordedBy !== null || words.visibility === 'table';
      }) && 'words of others elsewhere',
    held.tables.some((table) => table.carried?.some(({ person }) => person !== viewer.person)) &&
      'carried words',
    held.support.some((check) =>
      check.stances.some((stances) => Object.keys(stances).some((person) => person !== viewer.person)),
    ) && 'stances of others',
    held.help.some(
      ({ person, kind }) =>
        person !== viewer.person && (kind !== 'facilitator' || viewer.kind !== 'table-team'),
    ) && 'help of others',
    elsewhere.some(({ sound }) => sound) && 'sound elsewhere',
    held.invited?.some((person) => person !== viewer.person) && 'invitations of others',
    held.teamPlan && 'the team plan',
    held.missing && 'what was not made ready',
    'unready' in held && 'the reason for opening',
  ];
  return wrong.filter((complaint) => typeof complaint === 'string');
}
