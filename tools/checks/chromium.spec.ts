import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumOn } from './chromium.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'polder-chromium-'));
  writeFileSync(path.join(folder, 'chromium'), '');
  writeFileSync(path.join(folder, 'google-chrome'), '');
  chmodSync(path.join(folder, 'google-chrome'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('takes a Chromium that can be run, and passes over a file that cannot', () => {
  expect(chromiumOn(undefined, folder)).toBe(path.join(folder, 'google-chrome'));
});

it('takes the Chromium that is asked for before any other', () => {
  expect(chromiumOn(process.execPath, folder)).toBe(process.execPath);
});

it('says that there is none where there is none', () => {
  expect(chromiumOn(path.join(folder, 'nowhere'), path.join(folder, 'empty'))).toBeNull();
});
