import { rehearseHere } from '../rehearse/rehearsal.ts';
import type { Row } from './row.ts';

/** A thousand people at 125 tables. */
export async function thousand(statements: readonly string[]): Promise<Row[]> {
  const wish = { people: 1_000, tables: 125, minutes: 2, seed: 11, kills: 0, drop: 0 };
  const { result } = await rehearseHere(wish, statements, () => undefined);
  const note =
    result.verdict === 'pass' ? `${result.deliveries.count} deliveries` : result.reasons.join('; ');
  const good = result.verdict === 'pass';
  return [
    {
      key: 'rehearse1000.p99Ms',
      value: good ? result.deliveries.p99Ms : null,
      unit: 'ms',
      must: { is: 'below', value: 500 },
      note,
    },
    {
      key: 'rehearse1000.peakRssMb',
      value: good ? result.server.peakRssMb : null,
      unit: 'MB',
      must: { is: 'below', value: 500 },
    },
  ];
}
