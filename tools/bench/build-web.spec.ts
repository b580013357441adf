import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWeb } from './build-web.ts';

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'polder-bench-'));
  mkdirSync(join(project, 'tools'));
});
afterEach(() => rmSync(project, { recursive: true }));

const build = (code: string) => writeFileSync(join(project, 'tools/build.mjs'), code);

describe('the web that is weighed', () => {
  it('is built beforehand', () => {
    build("import { writeFileSync } from 'node:fs'; writeFileSync('built', '');");
    buildWeb(project);
    expect(existsSync(join(project, 'built'))).toBe(true);
  });

  it('is told to be missing where it cannot be built', () => {
    build('process.exit(1);');
    expect(() => buildWeb(project)).toThrow('The web could not be built');
  });
});
