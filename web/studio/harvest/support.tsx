import type { SupportResult } from '#domain/harvest/events.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';
import { useDesk } from './desk.ts';
import { type Answer, supportPerTable, type TableSupport } from './tables-asked.ts';

const answers: readonly Answer[] = ['support', 'reservation', 'no-support', 'none'];

interface Props {
  readonly agreement: Agreement;
  readonly result: SupportResult;
}

/** What the tables said of this wording: seats per table, no names; then the words that came with it. */
export function Support({ agreement, result }: Props) {
  const { say, sessions } = useDesk();
  const state = sessions[result.session];
  const tables = supportPerTable(agreement.id, result, sessions);
  const session = state && state.status !== 'empty' ? state.occasion.title : '';
  const few = tooFewToTell(result);
  const answered = result.support + result.reservation + result.noSupport;
  const counts: Record<Answer, number> = {
    support: result.support,
    reservation: result.reservation,
    'no-support': result.noSupport,
    none: Math.max(0, result.asked - answered),
  };
  return (
    <>
      <div className="hv-support">
        <h3>{session ? say('harvest.support.title', { session }) : say('harvest.support.plain')}</h3>
        {few && <p className="hv-note">{say('harvest.support.too-few')}</p>}
        {!few && tables.length > 0 && (
          <ol className="hv-seats">
            {tables.map((table) => (
              <Seats key={table.table} {...table} />
            ))}
          </ol>
        )}
        {!few && (
          <dl className="hv-tally">
            {answers.map((answer) => (
              <div key={answer}>
                <dt>{counts[answer]}</dt>
                <dd>
                  <i className={`seat-${answer}`} aria-hidden="true" />
                  {say(`harvest.support.${answer}`)}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {result.voices.length > 0 && (
        <ul className="hv-voices">
          {result.voices.map(({ stance, table, words }) => (
            <li key={`${stance} ${table} ${words}`}>
              <h3>
                {table === null
                  ? say(`harvest.support.voice-${stance}-plain`)
                  : say(`harvest.support.voice-${stance}`, { table })}
              </h3>
              {say('harvest.support.quote', { text: words })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Seats({ table, answers: given }: TableSupport) {
  const { say } = useDesk();
  const count = (answer: Answer): number => given?.filter((one) => one === answer).length ?? 0;
  const label = given
    ? say('harvest.support.table', {
        number: table,
        support: count('support'),
        reservation: count('reservation'),
        against: count('no-support'),
        none: count('none'),
      })
    : say('harvest.support.few', { number: table });
  return (
    <li>
      <span className="sr">{label}</span>
      <span className="hv-seat-row" aria-hidden="true">
        {(given ?? []).map((answer, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: seats are places in a row, nothing moves
          <i key={index} className={`seat-${answer}`} />
        ))}
        {given === null && '…'}
      </span>
      <span aria-hidden="true">{table}</span>
    </li>
  );
}
