import type { ProcessCommand } from '#domain/process/commands.ts';
import type { PlannedSession, RunSheetItem } from '#domain/process/events.ts';

/** What can be done to a run sheet, and taken back. */
export type SheetCommand = Extract<
  ProcessCommand,
  { type: 'add-item' | 'change-item' | 'move-item' | 'remove-item' }
>;

/** The command that takes `command` back, seen from the sheet as it was before; null when there is nothing to take back. */
export function undoing(command: SheetCommand, before: PlannedSession): SheetCommand | null {
  const { session } = command;
  if (command.type === 'add-item') return { type: 'remove-item', session, item: command.item.id };
  const index = before.items.findIndex(({ id }) => id === command.item);
  const item = before.items[index];
  if (!item) return null;
  switch (command.type) {
    case 'remove-item':
      return { type: 'add-item', session, item, index };
    case 'move-item':
      return { type: 'move-item', session, item: item.id, to: index };
    case 'change-item':
      return { type: 'change-item', session, item: item.id, changes: asItWas(item, command.changes) };
  }
}

type Changes = Partial<Omit<RunSheetItem, 'id'>>;

/** A question that was an example becomes one again: the change itself took that away. */
const asItWas = (item: RunSheetItem, changes: Changes): Changes => ({
  ...Object.fromEntries(Object.keys(changes).map((field) => [field, item[field as keyof RunSheetItem]])),
  ...('prompt' in changes && item.exampleQuestion ? { exampleQuestion: true } : {}),
});
