import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readStatements } from '../rehearse/statements.ts';
import { acknowledged } from './acknowledged.ts';
import { fanout } from './fanout.ts';
import { kills } from './kills.ts';
import { largeProject } from './large-project.ts';
import { media } from './media.ts';
import { pageWeight } from './page-weight.ts';
import { replay } from './replay.ts';
import { type Row, reached, tell } from './row.ts';
import { standInStatements } from './stand-in-statements.ts';
import { thousand } from './thousand.ts';

const usage = `npm run bench -- [--json FILE] [--only fanout,ack,replay,pages,media,rehearse1000,project100k,kills] [--statements FILE.csv]`;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    statements: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const statements = values.statements ? await readStatements(values.statements) : standInStatements(300);
const measures: Record<string, () => Promise<Row[]>> = {
  fanout,
  ack: acknowledged,
  replay: () => replay(statements),
  pages: pageWeight,
  media,
  project100k: largeProject,
  rehearse1000: () => thousand(statements),
  kills: () => kills(statements),
};

/** The hundred kills take ten minutes: only when asked for. */
const usual = Object.keys(measures).filter((name) => name !== 'kills');
const wanted = values.only?.split(',') ?? usual;
const unknown = wanted.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}.\n${usage}`);
  process.exit(2);
}

const rows: Row[] = [];
for (const name of wanted) {
  for (const row of (await measures[name]?.()) ?? []) {
    rows.push(row);
    console.log(tell(row));
  }
}
if (values.json) await writeFile(values.json, `${JSON.stringify(nested(rows), null, 2)}\n`);
process.exit(rows.every(reached) ? 0 : 1);

type Tree = { [name: string]: Tree | number | null };

/** `{ "fanout": { "ratio": 0.8 }, "media": { "move": { "p95Ms": 90 } }, … }` */
function nested(measured: readonly Row[]): Tree {
  const whole: Tree = {};
  for (const { key, value } of measured) {
    const names = key.split('.');
    const last = names.pop() ?? '';
    let at = whole;
    for (const name of names) {
      at[name] ??= {};
      at = at[name] as Tree;
    }
    at[last] = value;
  }
  return whole;
}
