import { toTell } from '../../kernel/few-answers.ts';
import type { AgreementId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { type Act, happened, unchanged } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { seatOf } from '../find.ts';
import { mayGiveSupport, mayHarvest } from '../rights.ts';
import { arrival } from '../seats/decide.ts';
import type { Laid, Live, SupportCheck } from '../state.ts';
import { refuseUnstorable, refuseWords } from '../words/text.ts';
import { totals } from './totals.ts';

/** The last check on an agreement is the one that counts. */
export const checkOn = (state: Laid, agreement: AgreementId): SupportCheck | undefined =>
  state.support.findLast((check) => check.agreement === agreement);

export const askSupport: Act<Asked<'ask-support'>, Live> = (command, state, { now, actor }) => {
  if (!mayHarvest(state, actor)) return refuse('not-allowed');
  const { agreement, version, title, text } = command;
  const known = checkOn(state, agreement);
  if (known?.version === version && known.closedAt === null) return unchanged;
  if (known?.closedAt === null) return refuse('support-open');
  const refused = refuseWords(title) ?? refuseUnstorable(text);
  if (refused) return refused;
  return happened({
    type: 'support-asked',
    audience: 'everyone',
    agreement,
    version,
    title,
    text,
    at: now,
  });
};

export const giveSupport: Act<Asked<'give-support'>, Live> = (command, state, { now, actor }) => {
  const person = command.person ?? actor.person;
  const place = seatOf(state, person);
  if (!place) return refuse('no-seat');
  if (!mayGiveSupport(state, person, actor)) return refuse('not-allowed');
  const { agreement, stance, words } = command;
  const check = checkOn(state, agreement);
  if (!check) return refuse('no-such-support');
  if (check.closedAt !== null) return refuse('support-not-open');
  const refused = stance === 'support' ? refuseUnstorable(words) : refuseWords(words, 'support-words-needed');
  if (refused) return refused;
  const before = given(check, person);
  if (before?.stance === stance && before.words === words) return unchanged;
  const table = before?.table ?? place.table.number;
  return happened(...arrival(place.table, person, now), {
    type: 'support-given',
    audience: `person:${person}`,
    agreement,
    table,
    person,
    stance,
    words,
  });
};

/** One stance per person: it stays with the table where it was first given. */
function given(check: SupportCheck, person: string) {
  const index = check.stances.findIndex((stances) => Object.hasOwn(stances, person));
  const stance = check.stances[index]?.[person];
  return stance && { ...stance, table: index + 1 };
}

export const closeSupport: Act<Asked<'close-support'>, Live> = ({ agreement }, state, { now, actor }) => {
  if (!mayHarvest(state, actor)) return refuse('not-allowed');
  const check = checkOn(state, agreement);
  if (!check) return refuse('no-such-support');
  return check.closedAt === null ? happened(supportClosed(state, check, now)) : unchanged;
};

/** Before the evening ends, what was asked is counted. */
export const closeAllSupport = (state: Laid, at: number): readonly SessionEvent[] =>
  state.support.filter((check) => check.closedAt === null).map((check) => supportClosed(state, check, at));

const supportClosed = (state: Laid, check: SupportCheck, at: number): SessionEvent => ({
  type: 'support-closed',
  audience: 'everyone',
  agreement: check.agreement,
  at,
  totals: toTell(totals(state, check)),
});
