import type { Suite } from './suites.ts';
import { lastLine, sum, type Tally } from './tally.ts';

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

const told = (tally: Tally): string =>
  tally.skipped > 0 ? `${lastLine(tally)}, ${tally.skipped} skipped` : lastLine(tally);

/** Runs the suites one after the other, whatever fails, and ends with the totals as the last line. */
export async function checkAll(suites: readonly Suite[]): Promise<void> {
  const begun = performance.now();
  const rows: { name: string; tally: Tally; time: string }[] = [];
  for (const suite of suites) {
    console.log(`\n── ${suite.name}`);
    const from = performance.now();
    rows.push({ name: suite.name, tally: await suite.check(), time: seconds(from) });
  }
  console.log('');
  for (const { name, tally, time } of rows)
    console.log(`${tally.failed > 0 ? '✗' : '✓'} ${name.padEnd(32)}${time.padStart(8)}   ${told(tally)}`);
  for (const { tally } of rows)
    for (const title of tally.unsteady ?? []) console.log(`! passed only the second time: ${title}`);
  console.log(`in ${seconds(begun)}\n`);
  const total = sum(rows.map((row) => row.tally));
  console.log(lastLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}
