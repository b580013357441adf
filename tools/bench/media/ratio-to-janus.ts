import type { Row } from '../row.ts';
import { atTables } from './counted-client.ts';
import type { Held } from './hold.ts';
import { JanusProcess } from './janus-process.ts';
import { measured } from './measured.ts';

const seconds = 10;
const rounds = 3;
/** The same packets to both: a page of Polder sends a small picture as well, which Janus knows nothing of. */
const people = atTables(4, 5, false);
const must = { is: 'at-least', value: 1.2 } as const;
const key = 'media.ratioToJanus';

/** Processor time for each packet that is passed on, in turn by Janus and by us; the median of the rounds counts. */
export async function ratioToJanus(): Promise<Row> {
  const missing = await JanusProcess.missing();
  if (missing) return { key, value: null, unit: '', must, note: missing };
  const [ours, theirs]: [Held[], Held[]] = [[], []];
  let version = '';
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measured({ do: 'hold', people, seconds }));
    const janus = await JanusProcess.start();
    version = janus.version;
    try {
      const { url, pid } = janus;
      theirs.push(await measured({ do: 'hold-janus', people, seconds, url, pid }));
    } finally {
      await janus.stop();
    }
  }
  const value = Math.round((median(theirs) / median(ours)) * 100) / 100;
  // who lets packets fall has less to do
  const complete = [...ours, ...theirs].every(({ deliveredPct }) => deliveredPct >= 99);
  const note = `Janus ${version} ${median(theirs)} µs, ours ${median(ours)} µs, ${rounds} rounds${complete ? '' : '; not all was delivered'}`;
  return { key, value: complete ? value : null, unit: '', must, note };
}

function median(held: readonly Held[]): number {
  const sorted = held.map(({ perPacketUs }) => perPacketUs).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
