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
const isStyle = (name: string): boolean => name.endsWith('.css');

const filesIn = (folder: string, wanted: (name: string) => boolean): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const atTheTop = (): readonly string[] => readdirSync('.').filter(isCode);

/** Every file of code, as a path from the root. */
export const codeFiles = (): readonly string[] => [
  ...atTheTop(),
  ...topFolders.flatMap((folder) => filesIn(folder, isCode)),
];

export const styleFiles = (): readonly string[] => filesIn('web', isStyle);

export const read = (file: string): string => readFileSync(file, 'utf8');

export const linesOf = (file: string): number => read(file).trimEnd().split('\n').length;
