import { writeFile } from 'node:fs/promises';
import { type RehearsalArguments, readArguments, usage } from './arguments.ts';
import { progressBar } from './progress.ts';
import { rehearseHere, rehearseThere } from './rehearsal.ts';
import type { RehearsalResult } from './result.ts';
import { readStatements } from './statements.ts';

async function main(wish: RehearsalArguments): Promise<number> {
  const rows = await readStatements(wish.statements);
  const told = progressBar();
  const { url, token, keep } = wish;
  const result =
    url !== null && token !== null
      ? await rehearseThere({ ...wish, url, token, keep }, rows, told)
      : (await rehearseHere(wish, rows, told)).result;
  console.log(readable(result));
  if (wish.json) await writeFile(wish.json, `${JSON.stringify(result, null, 2)}\n`);
  return result.verdict === 'pass' ? 0 : 1;
}

function readable(result: RehearsalResult): string {
  const { statements, moves, deliveries, acks, reconnects, media, server } = result;
  return [
    '',
    `${result.people} people at ${result.tables} tables, seed ${result.seed}, server killed ${result.kills} times`,
    `said        ${statements.sent}, acknowledged ${statements.acknowledged}, stored ${statements.stored}, lost ${statements.lost}, doubled ${statements.doubled}`,
    `moved       ${moves.done} of ${moves.asked}, p95 ${moves.p95Ms} ms`,
    `delivered   ${deliveries.count} times, p50 ${deliveries.p50Ms} ms, p95 ${deliveries.p95Ms} ms, p99 ${deliveries.p99Ms} ms, longest ${deliveries.maxMs} ms`,
    `answered    p50 ${acks.p50Ms} ms, p99 ${acks.p99Ms} ms`,
    `came back   ${reconnects.count} times, p95 ${reconnects.p95Ms} ms, seat kept ${reconnects.seatKept}, lost ${reconnects.seatLost}`,
    ...(media
      ? [
          `sound       ${media.sent} packets sent, ${media.received} heard, ${media.deliveredPct} % delivered, came back ${media.rejoined} times, ${media.wrongRoom} in the wrong room`,
        ]
      : []),
    `server      at most ${server.peakRssMb} MB, ${server.cpuSeconds} s of processor`,
    '',
    result.verdict === 'pass' ? 'A good evening: PASS' : 'Not good enough: FAIL',
    ...result.reasons.map((reason) => `  ${reason}`),
  ].join('\n');
}

function wished(): RehearsalArguments {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${sentence(error)}\n\n${usage}`);
    process.exit(2);
  }
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  process.exit(await main(wished()));
} catch (error) {
  console.error(`The rehearsal could not be finished: ${sentence(error)}`);
  process.exit(2);
}
