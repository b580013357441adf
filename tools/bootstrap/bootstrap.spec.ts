import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A small project with the real bootstrap in it, and an `npm` that only writes down that it was asked. */
let project: string;

const place = (...parts: string[]) => path.join(project, ...parts);

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(place(file)), { recursive: true });
  writeFileSync(place(file), text);
};

const lock = (version: string) =>
  JSON.stringify({
    packages: { '': {}, 'node_modules/bell': { version }, 'node_modules/other': { optional: true } },
  });

const program = (name: string, text: string) => {
  write(name, text);
  chmodSync(place(name), 0o755);
};

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'polder-bootstrap-'));
  for (const part of ['bootstrap', 'run.mjs'])
    cpSync(`tools/${part}`, place('tools', part), { recursive: true });
  write('package-lock.json', lock('1.0.0'));
  write('node_modules/.package-lock.json', lock('1.0.0'));
  mkdirSync(place('node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, place('node_modules/node/bin/node'));
  program('fake/npm', '#!/bin/sh\necho "$1" >> npm-was-asked\n');
});
afterEach(() => rmSync(project, { recursive: true }));

const env = () => ({ ...process.env, PATH: `${place('fake')}:${process.env.PATH}` });

const runFile = (text: string, ...words: string[]) => {
  write('task.ts', text);
  return spawnSync(process.execPath, [place('tools/run.mjs'), 'task.ts', ...words], {
    env: env(),
    encoding: 'utf8',
  });
};

describe('installing', () => {
  it('leaves npm alone when node_modules holds what package-lock wants', () => {
    expect(runFile('').status).toBe(0);
    expect(existsSync(place('npm-was-asked'))).toBe(false);
  });

  it('asks npm when a package has another version than package-lock wants', () => {
    write('package-lock.json', lock('2.0.0'));
    expect(runFile('').status).toBe(0);
    expect(existsSync(place('npm-was-asked'))).toBe(true);
  });

  it('asks npm again when package-lock changed after the last install', () => {
    runFile('');
    write('package-lock.json', lock('2.0.0'));
    runFile('');
    expect(existsSync(place('npm-was-asked'))).toBe(true);
  });

  it('stops with a message when the own Node is missing and npm does not bring it', () => {
    rmSync(place('node_modules/node'), { recursive: true });
    const { status, stderr } = runFile('');
    expect(status).toBe(1);
    expect(stderr).toContain('Node 24');
  });
});

describe('running', () => {
  it('gives a program its words and passes its exit code on', () => {
    expect(runFile('process.exit(process.argv.length)', 'one', 'two').status).toBe(4);
  });

  it('passes SIGTERM on and waits for the program to end by itself', async () => {
    write(
      'task.ts',
      `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('up')`,
    );
    const child = spawn(process.execPath, [place('tools/run.mjs'), 'task.ts'], { env: env() });
    child.stdout.once('data', () => child.kill('SIGTERM'));
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(7);
  });

  it('ends the program when whoever started it was killed', async () => {
    write(
      'task.ts',
      `process.on('SIGTERM', () => process.exit()); setInterval(() => {}, 1000); console.log(process.pid)`,
    );
    const child = spawn(process.execPath, [place('tools/run.mjs'), 'task.ts'], { env: env() });
    const pid = Number(await new Promise((resolve) => child.stdout.once('data', resolve)));
    child.kill('SIGKILL');
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 5_000 });
  });
});
