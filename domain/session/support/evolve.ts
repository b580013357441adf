import { toTell } from '../../kernel/few-answers.ts';
import type { AgreementId } from '../../kernel/ids.ts';
import { replaceAt } from '../change.ts';
import type { Laid, SupportCheck } from '../state.ts';
import type { Told } from '../told.ts';

export const askSupport = (state: Laid, event: Told<'support-asked'>): Laid => ({
  ...state,
  support: [
    ...state.support,
    {
      agreement: event.agreement,
      version: event.version,
      title: event.title,
      text: event.text,
      askedAt: event.at,
      closedAt: null,
      stances: state.tables.map(() => ({})),
      result: null,
    },
  ],
});

export const giveSupport = (state: Laid, event: Told<'support-given'>): Laid =>
  changeCheck(state, event.agreement, (check) => {
    const index = event.table - 1;
    const { person, stance, words } = event;
    const stances = { ...check.stances[index], [person]: { stance, words } };
    return { ...check, stances: replaceAt(check.stances, index, stances) };
  });

/** An evening kept from before the rule is told by the rule as well. */
export const closeSupport = (state: Laid, event: Told<'support-closed'>): Laid =>
  changeCheck(state, event.agreement, (check) => ({
    ...check,
    closedAt: event.at,
    result: toTell(event.totals),
  }));

/** The last check on an agreement is the one that counts. */
function changeCheck(
  state: Laid,
  agreement: AgreementId,
  change: (check: SupportCheck) => SupportCheck,
): Laid {
  const index = state.support.findLastIndex((check) => check.agreement === agreement);
  const check = state.support[index];
  return check ? { ...state, support: replaceAt(state.support, index, change(check)) } : state;
}
