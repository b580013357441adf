import type { Folder } from './map.ts';

const listed = (names: readonly string[]): string =>
  names.length > 0 ? names.map((name) => `\`${name}\``).join(', ') : '–';

export const tableHead = '| folder | is | may import | owns |\n| --- | --- | --- | --- |';

const ofSpecs = ({ inSpecs = [] }: Folder): string =>
  inSpecs.length > 0 ? `; specs: ${listed(inSpecs)}` : '';

/** A folder as its row in ARCHITECTURE.md. */
export const rowOf = (folder: Folder): string =>
  `| \`${folder.path}\` | ${folder.is} | ${listed(folder.mayImport)} | ${listed(folder.packages)}${ofSpecs(folder)} |`;
