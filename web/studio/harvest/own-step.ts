import type { HarvestState, UndoStep } from '#domain/harvest/state.ts';
import { type Moment, minute } from '#domain/kernel/moments.ts';

/** How long a step can be taken back: as long as somebody still has it in mind. */
export const undoLasts = 5 * minute;

/** The last step taken at this desk, and how the agreements were then. */
export interface OwnStep {
  readonly id: string;
  readonly agreements: HarvestState['agreements'];
  readonly at: Moment;
}

export const ownStep = ({ steps, agreements }: HarvestState, at: Moment): OwnStep => ({
  id: `step-${steps + 1}`,
  agreements,
  at,
});

/** What this desk can take back: its own last step, as long as nobody did anything after it. */
export function stepToUndo(harvest: HarvestState, own: OwnStep | null, now: Moment): UndoStep | null {
  const last = harvest.undo.at(-1);
  if (!own || !last || last.id !== own.id || now - own.at >= undoLasts) return null;
  return harvest.agreements === own.agreements ? last : null;
}
