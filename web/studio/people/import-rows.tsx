import type { ImportNote, ImportPreview, ImportRow, RowVerdict } from '#protocol/http.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { useSay } from '../studio.ts';
import { nameOf } from './people.ts';

const verdicts: readonly RowVerdict[] = [
  'take',
  'changed',
  'unreachable',
  'known',
  'double',
  'unusable',
  'empty',
];
const icons: Record<RowVerdict, IconName> = {
  take: 'check',
  changed: 'check',
  unreachable: 'tip',
  known: 'minus',
  double: 'copy',
  unusable: 'tip',
  empty: 'minus',
};

/** What will happen, row by row, with the counts first. */
export function ImportRows({ preview }: { readonly preview: ImportPreview }) {
  const say = useSay();
  const { columns, notes, rows } = preview;
  const sums = verdicts
    .map((verdict) => ({ verdict, count: rows.filter((row) => row.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <ul className="import-sums">
        {sums.map(({ verdict, count }) => (
          <li key={verdict} className={`status-${verdict}`}>
            <b>{count}</b> {say(`studio-people.verdict.${verdict}.many`, { count })}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {preview.fileName}:{' '}
        {columns
          .map(
            ({ header, taken }) =>
              `${header || '–'} → ${taken ? columnName(taken) : say('studio-people.import.notUsed')}`,
          )
          .join(', ')}
      </p>
      <Notes notes={notes} />
      <table className="people-table import-table">
        <thead>
          <tr>
            <th className="cell-line">{say('studio-people.import.line')}</th>
            <th>{say('studio-people.import.happens')}</th>
            <th>{say('studio-people.column.name')}</th>
            <th>{say('studio-people.column.reach')}</th>
            <th>{say('studio-people.column.means')}</th>
            <th>{say('studio-people.import.remarks')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );

  function columnName(taken: string): string {
    return say.lookUp(`studio-import.column.${taken}`) ?? taken;
  }
}

function Row({ row }: { readonly row: ImportRow }) {
  const say = useSay();
  const read = row.verdict !== 'empty';
  const name = nameOf(row);
  return (
    <tr className={`status-${row.verdict}`}>
      <td className="cell-line">{row.row}</td>
      <td>
        <span className="status">
          <Icon name={icons[row.verdict]} />
          {say(`studio-people.verdict.${row.verdict}`)}
        </span>
      </td>
      {name ? <th scope="row">{name}</th> : <td />}
      <td className="cell-reach">
        {[row.email, row.phone, row.address?.replaceAll('\n', ', ')].filter(Boolean).join(' · ')}
      </td>
      <td>
        {read && say(`studio-people.means.${row.means}`)}
        {row.needs.map((need) => (
          <span key={need} className="need">
            {say(`studio-people.need.${need}`)}
          </span>
        ))}
      </td>
      <td>
        <Notes notes={row.notes} />
      </td>
    </tr>
  );
}

function Notes({ notes }: { readonly notes: readonly ImportNote[] }) {
  const say = useSay();
  return notes.map(({ code, values }) => (
    <p key={code + JSON.stringify(values)} className="import-note">
      {say.lookUp(`studio-import.${code}`, values) ?? code}
    </p>
  ));
}
