import { isBuiltin } from 'node:module';
import path from 'node:path';
import { type Folder, map, rootPackages, specPackages } from './map.ts';

export type Verdict =
  | 'allowed'
  | 'file-outside-the-map'
  | 'relative-path-leaves-its-top-folder'
  | 'folder-may-not-be-imported'
  | 'package-belongs-elsewhere'
  | 'node-may-not-be-imported'
  | 'runtime-code-imports-a-spec';

const isUnder = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

/** Specs, the fixtures and the `test-…` files they share, the contract suites of the ports, and all of `tests`. */
export const isSpec = (file: string): boolean =>
  /^tests\/|\.(spec|fixture)\.tsx?$|-contract(\.ts$|\/)|\/test-[^/]+\.ts$/.test(file);

const isIn = (file: string, { path: place }: Folder): boolean =>
  place.endsWith('/*') ? `${path.posix.dirname(file)}/*` === place : isUnder(file, place);

const isAtTheTop = (file: string): boolean => !file.includes('/');

/** The folder whose rules a file follows: the longest path that fits. */
export const folderOf = (file: string): Folder | null =>
  map.filter((folder) => isIn(file, folder)).sort((a, b) => b.path.length - a.path.length)[0] ?? null;

/** `@scope/name/deep` and `name/deep` are the packages `@scope/name` and `name`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function judgePackage(file: string, folder: Folder | null, specifier: string): Verdict {
  const own = folder?.packages ?? rootPackages;
  const allowed = isSpec(file) ? [...own, ...specPackages, ...(folder?.inSpecs ?? [])] : own;
  return allowed.includes(packageOf(specifier)) ? 'allowed' : 'package-belongs-elsewhere';
}

function judgeFile(file: string, folder: Folder, target: string): Verdict {
  if (isSpec(target) && !isSpec(file)) return 'runtime-code-imports-a-spec';
  if (folderOf(target) === folder) return 'allowed';
  const places = isSpec(file) ? [...folder.mayImport, ...(folder.inSpecs ?? [])] : folder.mayImport;
  return places.some((place) => isUnder(target, place)) ? 'allowed' : 'folder-may-not-be-imported';
}

function judgeRelative(file: string, folder: Folder, specifier: string): Verdict {
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return target.split('/')[0] === file.split('/')[0]
    ? judgeFile(file, folder, target)
    : 'relative-path-leaves-its-top-folder';
}

/** May this file import that? `specifier` is what stands in the import, `file` a path from the root. */
export function judge(file: string, specifier: string): Verdict {
  const folder = folderOf(file);
  if (!folder && !isAtTheTop(file)) return 'file-outside-the-map';
  if (isBuiltin(specifier))
    return !folder || folder.node || isSpec(file) ? 'allowed' : 'node-may-not-be-imported';
  if (!specifier.startsWith('.') && !specifier.startsWith('#')) return judgePackage(file, folder, specifier);
  if (!folder) return specifier.startsWith('./tools/') ? 'allowed' : 'folder-may-not-be-imported';
  return specifier.startsWith('#')
    ? judgeFile(file, folder, specifier.slice(1))
    : judgeRelative(file, folder, specifier);
}
