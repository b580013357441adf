import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeFiles, read, styleFiles, topFolders } from './files.ts';
import { importsOf, isBarrel, styleImportsOf } from './imports.ts';
import { folderOf, judge, packageOf } from './judge.ts';
import { map, rootPackages, specPackages } from './map.ts';
import { rowOf } from './table.ts';

const files = codeFiles();
const imports = [
  ...files.flatMap((file) => importsOf(file, read(file)).map((specifier) => ({ file, specifier }))),
  ...styleFiles().flatMap((file) => styleImportsOf(read(file)).map((specifier) => ({ file, specifier }))),
];
const { dependencies, devDependencies } = JSON.parse(read('package.json'));
const packages = Object.keys({ ...dependencies, ...devDependencies });

describe('every import obeys the map', () => {
  it('in every file', () => {
    const forbidden = imports
      .map(({ file, specifier }) => `${file} imports ${specifier}: ${judge(file, specifier)}`)
      .filter((line) => !line.endsWith(': allowed'));
    expect(forbidden).toEqual([]);
  });

  it('and no file passes on what others export', () => {
    expect(files.filter((file) => isBarrel(file, read(file)))).toEqual([]);
  });

  it('and no file or folder is a drawer', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc)(\/|\.)/.test(file))).toEqual([]);
  });
});

describe('the map is complete', () => {
  it('names only what exists', () => {
    expect(map.map((folder) => folder.path).filter((path) => !existsSync(path.replace('/*', '')))).toEqual(
      [],
    );
  });

  it('has a place for every file', () => {
    expect(files.filter((file) => file.includes('/') && folderOf(file) === null)).toEqual([]);
  });

  it('covers every folder that holds code', () => {
    const elsewhere = readdirSync('.', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .filter((name) => !['node_modules', 'dist', 'docs', 'data', 'test-results'].includes(name));
    expect(elsewhere.toSorted()).toEqual(topFolders);
  });
});

const isPlace = (name: string): boolean => topFolders.includes(name.split('/')[0] ?? '');

describe('every npm package belongs to the folder that uses it', () => {
  const forSpecs = map.flatMap((folder) => folder.inSpecs ?? []).filter((name) => !isPlace(name));
  const forRunning = map.flatMap((folder) => folder.packages);
  const named = new Set([...forRunning, ...forSpecs, ...rootPackages, ...specPackages]);
  const withoutTypes = packages.filter((name) => !name.startsWith('@types/'));

  it('so package.json holds none that the map does not name', () => {
    expect(withoutTypes.filter((name) => !named.has(name))).toEqual([]);
  });

  it('so the map names none that package.json does not hold', () => {
    expect([...named].filter((name) => !packages.includes(name))).toEqual([]);
  });

  it('so no folder names one that it never imports', () => {
    const programs = ['node', 'typescript', '@biomejs/biome', 'playwright'];
    const idle = map.flatMap((folder) =>
      folder.packages
        .filter((name) => !programs.includes(name))
        .filter(
          (name) =>
            !imports.some((one) => folderOf(one.file) === folder && packageOf(one.specifier) === name),
        )
        .map((name) => `${folder.path} never imports ${name}`),
    );
    expect(idle).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const rows = read('ARCHITECTURE.md')
    .split('\n')
    .filter((line) => /^\| `[^`]+` \|.*\|.*\|.*\|$/.test(line));

  it('tells the map row by row', () => {
    expect(rows).toEqual(map.map(rowOf));
  });
});
