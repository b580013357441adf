import type { SessionId } from '../kernel/ids.ts';
import type { PlannedSession, ProcessEvent, RunSheetItem } from './events.ts';
import { withMoved } from './run-sheet.ts';
import type { Preparing, ProjectState } from './state.ts';

export function evolveProcess(state: ProjectState, event: ProcessEvent): ProjectState {
  if (event.type === 'project-started') {
    const { id, slug, example, frame } = event;
    return { status: 'preparing', id, slug, example, frame, sessions: [], overrides: [] };
  }
  return state.status === 'none' ? state : evolvePreparing(state, event);
}

function evolvePreparing(
  state: Preparing,
  event: Exclude<ProcessEvent, { type: 'project-started' }>,
): Preparing {
  switch (event.type) {
    case 'frame-changed':
      return { ...state, frame: { ...state.frame, ...event.changes } };
    case 'session-planned':
      return { ...state, sessions: [...state.sessions, event.session] };
    case 'session-changed':
      return inSession(state, event.session, () => ({
        ...event.changes,
        calendarSequence: event.calendarSequence,
      }));
    case 'team-named':
      return inSession(state, event.session, () => ({ team: event.team }));
    case 'tables-set':
      return inSession(state, event.session, () => ({ tables: event.tables }));
    case 'media-chosen':
      return inSession(state, event.session, () => ({ media: event.media }));
    case 'readiness-ticked':
      return inSession(state, event.session, ({ ready }) => ({
        ready: event.what === 'dry-run' ? { ...ready, dryRun: event.at } : { ...ready, briefing: event.at },
      }));
    case 'gate-overridden': {
      const { gate, session, missing, reason, by, at } = event;
      return { ...state, overrides: [...state.overrides, { gate, session, missing, reason, by, at }] };
    }
    default:
      return evolveItems(state, event);
  }
}

type ItemEvent = Extract<ProcessEvent, { type: `item-${string}` }>;

function evolveItems(state: Preparing, event: ItemEvent): Preparing {
  switch (event.type) {
    case 'item-added':
      return inSession(state, event.session, ({ items }) => ({
        items: items.toSpliced(event.index, 0, event.item),
        calendarSequence: event.calendarSequence,
      }));
    case 'item-changed':
      return inSession(state, event.session, ({ items }) => ({
        items: items.map(
          (item): RunSheetItem => (item.id === event.item ? { ...item, ...event.changes } : item),
        ),
        calendarSequence: event.calendarSequence,
      }));
    case 'item-moved':
      return inSession(state, event.session, ({ items }) => ({
        items: withMoved(items, event.item, event.to),
      }));
    case 'item-removed':
      return inSession(state, event.session, ({ items }) => ({
        items: items.filter(({ id }) => id !== event.item),
        calendarSequence: event.calendarSequence,
      }));
    default:
      return event satisfies never;
  }
}

function inSession(
  state: Preparing,
  id: SessionId,
  change: (session: PlannedSession) => Partial<PlannedSession>,
): Preparing {
  const sessions = state.sessions.map((session) =>
    session.id === id ? { ...session, ...change(session) } : session,
  );
  return { ...state, sessions };
}
