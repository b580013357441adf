import type { Context } from '../../kernel/decider.ts';
import type { ContributionId, PersonId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/result.ts';
import type { Visibility } from '../../process/events.ts';
import type { Asked } from '../asked.ts';
import { atTable, wordsAudience } from '../audiences.ts';
import { type Act, type Decision, happened, unchanged } from '../decision.ts';
import { contributionAt, seatAt, seatOf, tableOf } from '../find.ts';
import { mayLeadTable } from '../rights.ts';
import { arrival } from '../seats/decide.ts';
import type { Live, Table } from '../state.ts';
import { narrowest, reachNow } from './reach.ts';
import { refuseWords } from './text.ts';
import { isUsed } from './used-ids.ts';

export const contribute: Act<Asked<'contribute'>, Live> = (command, state, context) => {
  const author = context.actor.person;
  const table = seatOf(state, author)?.table;
  if (!table) return refuse('no-seat');
  return putDown({ ...command, author, recordedBy: null, table }, state, context);
};

export const record: Act<Asked<'record'>, Live> = (command, state, context) => {
  const table = tableOf(state, command.table);
  if (!table) return refuse('no-such-table');
  if (!mayLeadTable(state, table, context.actor)) return refuse('not-allowed');
  if (!seatAt(table, command.speaker)) return refuse('not-at-this-table');
  const { id, text, visibility, speaker } = command;
  const recordedBy = context.actor.person;
  return putDown({ id, text, visibility, author: speaker, recordedBy, table }, state, context);
};

interface Words {
  readonly id: ContributionId;
  readonly text: string;
  readonly visibility: Visibility;
  readonly author: PersonId;
  readonly recordedBy: PersonId | null;
  readonly table: Table;
}

/** A fact with two sides: what was said is for all who may read it, whose words they are for the table. */
function putDown(words: Words, state: Live, { now }: Context): Decision {
  const refused = refuseWords(words.text);
  if (refused) return refused;
  const { id, text, author, recordedBy, table } = words;
  const holder = state.tables.find((one) => isUsed(one.contributions, id));
  if (holder) return isRepeat(holder, words) ? unchanged : refuse('id-taken');
  const item = state.items[state.clock.item];
  const visibility = narrowest(words.visibility, reachNow(state));
  return happened(
    ...arrival(table, author, now),
    {
      type: 'contribution-made',
      audience: wordsAudience({ visibility, table: table.number }),
      id,
      table: table.number,
      item: item?.id ?? null,
      text,
      visibility,
      source: recordedBy === null ? 'typed' : 'recorded',
      at: now,
    },
    {
      type: 'contribution-attributed',
      audience: atTable(table.number),
      id,
      table: table.number,
      author,
      recordedBy,
    },
  );
}

function isRepeat(holder: Table, { id, text, author, recordedBy }: Words): boolean {
  const known = contributionAt(holder, id);
  return known?.text === text && known.author === author && known.recordedBy === recordedBy;
}
