import { isBlank } from '../kernel/text.ts';
import type { Objection } from './decide/decision.ts';
import type { RunSheetItem } from './events.ts';
import { isMeetingLink } from './meeting-link.ts';

/** How long one item of the run sheet may take. */
export const shortestItem = 1;
export const longestItem = 240;

/** What is wrong with an item as somebody typed it: asked by the screens and by decide alike. */
export function itemObjection(item: Partial<Pick<RunSheetItem, 'title' | 'minutes' | 'steps'>>): Objection {
  if (item.title !== undefined && isBlank(item.title)) return { code: 'item-title-missing' };
  const all = [item.minutes ?? shortestItem, ...(item.steps ?? []).map(({ minutes }) => minutes)];
  return all.every(possible)
    ? null
    : { code: 'item-minutes', values: { min: shortestItem, max: longestItem } };
}

const possible = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= shortestItem && minutes <= longestItem;

/** A meeting link may be left empty; see `isMeetingLink`. */
export const linkObjection = (link: string): Objection =>
  link === '' || isMeetingLink(link) ? null : { code: 'link-invalid', values: { link } };
