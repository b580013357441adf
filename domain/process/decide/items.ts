import { ok, refuse } from '../../kernel/result.ts';
import type { RunSheetItem } from '../events.ts';
import { itemObjection } from '../objections.ts';
import { within } from '../run-sheet.ts';
import type { Preparing } from '../state.ts';
import { type Decision, type Of, plannedSession, realChanges } from './decision.ts';

export function addItem(command: Of<'add-item'>, state: Preparing): Decision {
  const session = plannedSession(state, command.session);
  if (!session) return refuse('session-unknown');
  if (session.items.some(({ id }) => id === command.item.id)) return refuse('item-exists');
  const objection = itemObjection(command.item);
  if (objection) return { ok: false, refusal: objection };
  return ok([
    {
      type: 'item-added',
      audience: 'staff',
      session: session.id,
      item: command.item,
      index: within(command.index, session.items.length),
      calendarSequence: session.calendarSequence + 1,
    },
  ]);
}

export function changeItem(command: Of<'change-item'>, state: Preparing): Decision {
  const session = plannedSession(state, command.session);
  if (!session) return refuse('session-unknown');
  const item = session.items.find(({ id }) => id === command.item);
  if (!item) return refuse('item-unknown');
  const changes = realChanges(item, withOwnQuestion(item, command.changes));
  if (!changes) return ok([]);
  const objection = itemObjection(changes);
  if (objection) return { ok: false, refusal: objection };
  return ok([
    {
      type: 'item-changed',
      audience: 'staff',
      session: session.id,
      item: item.id,
      changes,
      calendarSequence: session.calendarSequence + ('minutes' in changes ? 1 : 0),
    },
  ]);
}

/** Another question is no example any more, unless it is said that it is: so a change can be taken back. */
const withOwnQuestion = (item: RunSheetItem, changes: Partial<RunSheetItem>): Partial<RunSheetItem> =>
  item.exampleQuestion && changes.prompt !== undefined && changes.prompt !== item.prompt
    ? { exampleQuestion: false, ...changes }
    : changes;

export function moveItem(command: Of<'move-item'>, state: Preparing): Decision {
  const session = plannedSession(state, command.session);
  if (!session) return refuse('session-unknown');
  const from = session.items.findIndex(({ id }) => id === command.item);
  if (from < 0) return refuse('item-unknown');
  const to = within(command.to, session.items.length - 1);
  if (to === from) return ok([]);
  return ok([{ type: 'item-moved', audience: 'staff', session: session.id, item: command.item, to }]);
}

export function removeItem(command: Of<'remove-item'>, state: Preparing): Decision {
  const session = plannedSession(state, command.session);
  if (!session) return refuse('session-unknown');
  if (!session.items.some(({ id }) => id === command.item)) return refuse('item-unknown');
  return ok([
    {
      type: 'item-removed',
      audience: 'staff',
      session: session.id,
      item: command.item,
      calendarSequence: session.calendarSequence + 1,
    },
  ]);
}
