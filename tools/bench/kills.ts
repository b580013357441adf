import { rehearseHere } from '../rehearse/rehearsal.ts';
import type { Row } from './row.ts';

/** A hundred times the power goes during an evening: nothing acknowledged is missing, nothing is there twice. */
export async function kills(statements: readonly string[]): Promise<Row[]> {
  const wish = { people: 60, tables: 8, minutes: 8, seed: 13, kills: 100, drop: 5 };
  const { result } = await rehearseHere(wish, statements, () => undefined);
  const { lost, doubled } = result.statements;
  const note = `${result.kills} kills, ${result.statements.acknowledged} acknowledged, ${result.verdict}${result.reasons.length ? `: ${result.reasons.join('; ')}` : ''}`;
  return [
    { key: 'kills.lost', value: lost, unit: '', must: { is: 'below', value: 1 }, note },
    { key: 'kills.doubled', value: doubled, unit: '', must: { is: 'below', value: 1 } },
    { key: 'kills.seatsLost', value: result.reconnects.seatLost, unit: '', must: { is: 'below', value: 1 } },
  ];
}
