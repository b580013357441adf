import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { run } from './program.ts';
import { fromPlaywright, fromVitest, heldTo, nothing, oneCheck, type Tally } from './tally.ts';

/** A named part of the checks. */
export interface Suite {
  readonly name: string;
  check(): Promise<Tally>;
}

const node = process.execPath;
const reports = 'test-results';

/** Contract suites that an adapter has to pass, whatever engine it speaks to. */
const contracts = 'server/storage/';
const simulation = 'tests/simulation/';

async function reported(
  file: string,
  words: readonly string[],
  env: Record<string, string>,
  read: (report: never) => Tally,
): Promise<Tally> {
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const code = await run(node, words, env);
  return heldTo(code, existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8')) as never) : nothing);
}

const vitest = (name: string, ...words: readonly string[]): Promise<Tally> => {
  const file = `${reports}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const program = ['node_modules/vitest/vitest.mjs', 'run'];
  return reported(file, [...program, ...reporters, ...words], {}, fromVitest);
};

export const types: Suite = {
  name: 'types',
  check: async () => oneCheck(await run('tsc', ['-p', '.'])),
};

export const lint: Suite = {
  name: 'lint and format',
  check: async () => oneCheck(await run('biome', ['check', '--error-on-warnings', '.'])),
};

export const specs: Suite = {
  name: 'specs',
  // one worker, as two cores get by themselves, mostly waits
  check: () =>
    vitest('specs', '--exclude', `${simulation}**`, '--exclude', `${contracts}**`, '--maxWorkers', '2'),
};

export const contractSuites: Suite = {
  name: 'contract suites',
  check: () => vitest('contracts', contracts),
};

export const simulations: Suite = {
  name: 'simulation',
  // rehearsals mostly wait, so they may do so together
  check: () => vitest('simulation', simulation, '--maxWorkers', '3'),
};

export const webBuild: Suite = {
  name: 'web build',
  check: async () => oneCheck(await run(node, ['tools/build.mjs'])),
};

export const journeys: Suite = {
  name: 'journeys in Chromium, with axe',
  async check() {
    const chromium = await findChromium();
    if (!chromium.ok) {
      console.error(chromium.sentence);
      return oneCheck(1);
    }
    const file = `${reports}/journeys.json`;
    const words = ['node_modules/@playwright/test/cli.js', 'test'];
    return reported(file, words, { CHROMIUM: chromium.path, JOURNEYS_REPORT: file }, fromPlaywright);
  },
};
