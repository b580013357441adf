import type { Context } from '../../kernel/decider.ts';
import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { wordsAudience } from '../audiences.ts';
import { type Act, type Decision, happened, unchanged } from '../decision.ts';
import { contributionAt, seatAt, tableOf } from '../find.ts';
import { mayAnswerReading, mayHarvest, mayLeadTable } from '../rights.ts';
import type { Contribution, Laid, Live, Table } from '../state.ts';
import { refuseWords } from './text.ts';

export const readBack: Act<Asked<'read-back'>, Live> = (command, state, { actor }) =>
  withWords(command, state, (words, table) => {
    if (!mayLeadTable(state, table, actor)) return refuse('not-allowed');
    if (words.status !== 'noted') return unchanged;
    return happened({ type: 'contribution-read-back', ...about(words) });
  });

export const confirm: Act<Asked<'confirm'>, Live> = (command, state, context) =>
  withWords(command, state, (words, table) => {
    if (words.status === 'confirmed' && mayAnswerReading(state, table, words, context.actor))
      return unchanged;
    const refused = refuseAnswer(words, table, state, context);
    const bySpeaker = words.author === context.actor.person;
    return refused ?? happened({ type: 'contribution-confirmed', ...about(words), bySpeaker });
  });

/** What the speaker says it should be stands beside the first words, which stay (R5). */
export const dispute: Act<Asked<'dispute'>, Live> = (command, state, context) =>
  withWords(command, state, (words, table) => {
    const refused = refuseAnswer(words, table, state, context) ?? refuseWords(command.words);
    if (refused) return refused;
    if (words.disputedWith === command.words) return unchanged;
    return happened({ type: 'contribution-disputed', ...about(words), words: command.words });
  });

/**
 * The speaker may always answer. The table's team answers for them once it has been read back; over a
 * dispute only for who has no screen to do it themselves.
 */
function refuseAnswer(words: Contribution, table: Table, state: Live, { actor }: Context): Decision | null {
  if (!mayAnswerReading(state, table, words, actor)) return refuse('not-allowed');
  if (words.author === actor.person) return null;
  if (words.status === 'noted') return refuse('not-read-back');
  const hasScreen = words.author !== null && seatAt(table, words.author)?.means === 'screen';
  return words.status === 'disputed' && hasScreen ? refuse('disputed-by-speaker') : null;
}

export const star: Act<Asked<'star'>, Laid> = (command, state, { actor }) =>
  withWords(command, state, (words) => {
    if (!mayHarvest(state, actor)) return refuse('not-allowed');
    if (words.starred === command.starred) return unchanged;
    return happened({ type: 'contribution-starred', ...about(words), starred: command.starred });
  });

export const redact: Act<Asked<'redact'>, Laid> = (command, state, { now, actor }) => {
  if (!mayHarvest(state, actor)) return refuse('not-allowed');
  const { reason } = command;
  const words = find(command, state);
  if (!words) return refuse('no-such-contribution');
  if (words.redacted) return unchanged;
  const refused = refuseWords(reason, 'reason-needed');
  return refused ?? happened({ type: 'contribution-redacted', ...about(words), reason, at: now });
};

type Pointer = { readonly id: string; readonly table: number };

const find = ({ id, table }: Pointer, state: Laid): Contribution | undefined => {
  const holder = tableOf(state, table);
  return holder && contributionAt(holder, id);
};

function withWords(
  pointer: Pointer,
  state: Laid,
  act: (words: Contribution, table: Table) => Decision,
): Decision {
  const table = tableOf(state, pointer.table);
  const words = find(pointer, state);
  if (!table || !words) return refuse('no-such-contribution');
  return words.redacted ? refuse('contribution-redacted') : act(words, table);
}

/** All that happens to words later is for the same people as their birth. */
const about = (words: Contribution) => ({
  audience: wordsAudience(words),
  id: words.id,
  table: words.table,
});
