import { Button, Checkbox } from 'react-aria-components';
import { colourOf } from '#web/ui/table-colour.ts';
import { times } from '#wording/times.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk } from './desk.ts';
import type { Slip } from './slips.ts';

/** Somebody's words with the table they came from; a dispute stands beside the original, never in its place. */
export function SlipRow({ slip, linked }: { readonly slip: Slip; readonly linked?: number | null }) {
  const { say, may } = useDesk();
  const { text, disputedWith, table, status } = slip;
  return (
    <div className="slip-in">
      {may && (
        <Checkbox slot="selection" className="slip-choose" aria-label={say('harvest.slip.choose')}>
          <span className="box">
            <Icon name="check" />
          </span>
        </Checkbox>
      )}
      <TableChip table={table} />
      <div>
        <q>{text}</q>
        {status === 'disputed' && disputedWith !== null && (
          <p className="slip-meant">{say('harvest.slip.meant', { text: disputedWith })}</p>
        )}
        <p className="slip-meta">
          <SlipStatus slip={slip} />
          <span>{place(slip, say.language)}</span>
          {slip.visibility !== 'public' && (
            <span className="slip-kept">{say(`harvest.slip.kept.${slip.visibility}`)}</span>
          )}
          {slip.means === 'phone' && <span>{say('harvest.slip.phone')}</span>}
          {slip.means === 'library' && <span>{say('harvest.slip.library')}</span>}
          {typeof linked === 'number' && (
            <span className="slip-linked">{say('harvest.slip.linked', { number: linked })}</span>
          )}
        </p>
      </div>
      {may && (
        <Button slot="drag" className="slip-drag" aria-label={say('harvest.slip.drag')}>
          <Icon name="grip" />
        </Button>
      )}
    </div>
  );
}

const place = ({ sessionTitle, zone, at }: Slip, language: 'nl' | 'en'): string =>
  `${sessionTitle}, ${times(language, zone).clock(at)}`;

function SlipStatus({ slip }: { readonly slip: Slip }) {
  const { say } = useDesk();
  return (
    <span className={`slip-status is-${slip.status}`}>
      {slip.status === 'confirmed' && <Icon name="check" />}
      {slip.status === 'disputed' && <span aria-hidden="true">≠</span>}
      {say(`harvest.slip.${slip.status}`)}
    </span>
  );
}

export function TableChip({ table }: { readonly table: number }) {
  const { say } = useDesk();
  return (
    <span className={`chip ${colourOf(table)}`}>
      <span className="sr">{say('harvest.slip.table', { number: table })}: </span>
      <span>{table}</span>
    </span>
  );
}
