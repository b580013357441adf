import type { SupportTotals } from '../events.ts';
import { isResident } from '../find.ts';
import type { Laid, SupportCheck } from '../state.ts';

/** How it stands: of all residents who have a seat and have been here, who said what. */
export function totals(state: Laid, check: SupportCheck): SupportTotals {
  const stances = check.stances.flatMap((table) => Object.values(table)).map(({ stance }) => stance);
  const count = (stance: string) => stances.filter((one) => one === stance).length;
  return {
    asked: state.tables.flatMap(({ seats }) => seats).filter((seat) => isResident(seat) && seat.joined)
      .length,
    support: count('support'),
    reservation: count('reservation'),
    noSupport: count('no-support'),
  };
}
