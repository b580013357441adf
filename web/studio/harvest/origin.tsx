import { Button } from 'react-aria-components';
import { supportOf } from '#domain/harvest/reading.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk } from './desk.ts';
import { TableChip } from './slip-row.tsx';
import { originOf, slipsIn } from './slips.ts';

/** Where it comes from, counted: contributions, tables, sessions, dissent. */
export function Origin({ agreement }: { readonly agreement: Agreement }) {
  const { say, slips } = useDesk();
  const { tables, perSession } = originOf(slipsIn(agreement, slips));
  const result = supportOf(agreement);
  const against = result && !tooFewToTell(result) ? result.noSupport : 0;
  return (
    <p className="hv-line">
      <span>{say('harvest.agreement.from', { count: agreement.contributions.length })}</span>
      {tables > 0 && <span>{say('harvest.agreement.tables', { count: tables })}</span>}
      {perSession.length > 0 && (
        <span>{perSession.map((one) => say('harvest.agreement.session', one)).join(', ')}</span>
      )}
      {against > 0 && <span className="alt">{say('harvest.agreement.against', { count: against })}</span>}
    </p>
  );
}

/** More than these fold away, so that the list of all proposals stays in view. */
const fewWords = 5;

/** The words themselves, each of which can be taken away again. */
export function Words({ agreement, isOpen }: { readonly agreement: Agreement; readonly isOpen: boolean }) {
  const { say, slips, change } = useDesk();
  const { id, number } = agreement;
  const words = slipsIn(agreement, slips);
  if (words.length === 0) return null;
  return (
    <details className="hv-details" open={words.length <= fewWords}>
      <summary>{say('harvest.agreement.words')}</summary>
      <ul className="hv-words">
        {words.map((slip) => (
          <li key={slip.id}>
            <TableChip table={slip.table} />
            <q>{slip.text}</q>
            {isOpen && (
              <Button
                className="hv-menu-button"
                aria-label={say('harvest.agreement.unlink', { number, text: slip.text })}
                onPress={() =>
                  void change({ type: 'unlink-contributions', agreement: id, contributions: [slip.id] })
                }
              >
                <Icon name="close" />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function EarlierWordings({ agreement }: { readonly agreement: Agreement }) {
  const { say } = useDesk();
  const { wordings } = agreement;
  if (wordings.length < 2) return null;
  return (
    <details className="hv-details">
      <summary>{say('harvest.agreement.earlier')}</summary>
      <ol className="hv-earlier">
        {wordings.slice(0, -1).map(({ version, title }, index) => (
          <li key={version}>
            {say('harvest.agreement.earlier-line', { version, title })}
            <small>{say('harvest.agreement.earlier-why', { why: wordings[index + 1]?.why ?? '' })}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
