import { writeSync } from 'node:fs';
import { append, noted } from '../ports/storage-contract/examples.ts';
import { openStorage } from './open.ts';

/**
 * A process that appends until it is killed: `node test-appender.ts DATA_DIR FIRST`. Five writers share the
 * numbers from FIRST on; each number is printed once its append is acknowledged. Ends with whoever started it.
 */
const [dataDir = '', first = '0'] = process.argv.slice(2);
const writers = 5;
process.stdin.resume().once('end', () => process.exit());
const storage = await openStorage({ dataDir });
writeSync(1, 'open\n');

async function write(number: number): Promise<void> {
  const stream = `session:writer${number % writers}`;
  const row = { collection: 'drafts', key: `draft${number}`, body: { number } } as const;
  while (true) {
    const result = await storage.append(
      append({
        stream,
        expected: await storage.version(stream),
        commandId: `command${number}`,
        events: [noted(`${number} a`), noted(`${number} b`)],
        register: [{ change: 'put', ...row }],
      }),
    );
    if (result.kind === 'appended' || result.kind === 'repeated') break;
  }
  writeSync(1, `${number}\n`);
}

async function writeFrom(start: number): Promise<void> {
  for (let number = start; ; number += writers) await write(number);
}

await Promise.all(Array.from({ length: writers }, (_, writer) => writeFrom(Number(first) + writer)));
