import { existsSync, readdirSync, readFileSync } from 'node:fs';

const domain = new URL('../../domain/', import.meta.url);
const quoted = /'([a-z0-9]+(?:-[a-z0-9]+)*)'/g;

const filesWithCodes = (): readonly URL[] =>
  readdirSync(domain)
    .map((slice) => new URL(`${slice}/refusals.ts`, domain))
    .filter((file) => existsSync(file));

const codesIn = (file: URL): readonly string[] =>
  [...withoutComments(readFileSync(file, 'utf8')).matchAll(quoted)].flatMap(([, code]) => code ?? []);

const withoutComments = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/^import .*$/gm, '');

/** Every code in `domain/<slice>/refusals.ts`: whatever stands there between quotes. */
export const refusalCodes = (): readonly string[] => [...new Set(filesWithCodes().flatMap(codesIn))].sort();
