import type { ItemId } from '#domain/kernel/ids.ts';
import type { PlannedSession, RunSheetItem } from '#domain/process/events.ts';
import { totalMinutes } from '#domain/process/run-sheet.ts';

/** What stands beside a row: a fact, with what it leads to and a way out; `item` is the row it belongs to. */
export type SheetWarning =
  | { readonly code: 'no-prompt' | 'example-question' | 'no-text'; readonly item: ItemId }
  | { readonly code: 'steps-differ'; readonly item: ItemId; readonly steps: number; readonly minutes: number }
  | { readonly code: 'runs-late'; readonly item: ItemId; readonly late: number; readonly longest: ItemId };

/** An evening may be shorter than people were told, never longer without saying so. */
export const sheetWarnings = ({
  items,
  plannedMinutes,
}: Pick<PlannedSession, 'items' | 'plannedMinutes'>): readonly SheetWarning[] => [
  ...items.flatMap(itemWarnings),
  ...lateness(items, plannedMinutes ?? Number.POSITIVE_INFINITY),
];

function itemWarnings(item: RunSheetItem): readonly SheetWarning[] {
  if (item.place !== 'tables') return [];
  const warnings: SheetWarning[] = [];
  if (item.prompt.trim() === '') warnings.push({ code: 'no-prompt', item: item.id });
  else if (item.exampleQuestion) warnings.push({ code: 'example-question', item: item.id });
  else if (item.text.trim() === '') warnings.push({ code: 'no-text', item: item.id });
  const steps = totalMinutes(item.steps);
  if (item.steps.length > 0 && steps !== item.minutes)
    warnings.push({ code: 'steps-differ', item: item.id, steps, minutes: item.minutes });
  return warnings;
}

function lateness(items: readonly RunSheetItem[], planned: number): readonly SheetWarning[] {
  const late = totalMinutes(items) - planned;
  const last = items.at(-1);
  const [longest] = items.toSorted((a, b) => b.minutes - a.minutes);
  if (late <= 0 || !last || !longest) return [];
  return [{ code: 'runs-late', item: last.id, late, longest: longest.id }];
}
