import { readdirSync, readFileSync } from 'node:fs';

/** The folders that hold code. */
export const topFolders = [
  'architecture',
  'domain',
  'protocol',
  'server',
  'tests',
  'tools',
  'web',
  'wording',
];

const isCode = (name: string): boolean => /\.(tsx?|mjs)$/.test(name) && !name.endsWith('.d.ts');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isCode(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const atTheTop = (): readonly string[] => readdirSync('.').filter(isCode);

/** Every file of code, as a path from the root. */
export const codeFiles = (): readonly string[] => [...atTheTop(), ...topFolders.flatMap(filesIn)];

export const read = (file: string): string => readFileSync(file, 'utf8');

export const linesOf = (file: string): number => read(file).trimEnd().split('\n').length;
