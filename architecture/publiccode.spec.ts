import { describe, expect, it } from 'vitest';
import { read } from './files.ts';

/** What the standard wants at least, version 0.4; `description` in each language that it has. */
const mandatory = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'platforms',
  'categories',
  'developmentStatus',
  'softwareType',
  'description',
  'legal.license',
  'maintenance.type',
  'localisation.localisationReady',
  'localisation.availableLanguages',
];
const inEachLanguage = ['shortDescription', 'longDescription', 'features'];

/** Each key with the keys above it, and what stands on its line and on those that are further in. */
function keysIn(yaml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let path: readonly { readonly depth: number; readonly key: string }[] = [];
  for (const line of yaml.split('\n').filter((one) => !one.trimStart().startsWith('#'))) {
    const depth = line.search(/\S/);
    const key = /^\s*([\w.-]+):(?: |$)/.exec(line)?.[1];
    if (depth < 0) continue;
    path = path.filter((above) => above.depth < depth);
    if (key) path = [...path, { depth, key }];
    const name = path.map((one) => one.key).join('.');
    found.set(name, `${found.get(name) ?? ''} ${line.replace(/^\s*[\w.-]+:/, '').trim()}`.trim());
  }
  return found;
}

const keys = keysIn(read('publiccode.yml'));

describe('publiccode.yml', () => {
  it('has every key that the standard wants', () => {
    const languages = ['nl', 'en'].flatMap((language) =>
      inEachLanguage.map((key) => `description.${language}.${key}`),
    );
    expect([...mandatory, ...languages].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('names a person where maintenance wants one', () => {
    const type = keys.get('maintenance.type');
    const needs = type === 'internal' || type === 'community';
    expect(keys.has('maintenance.contacts')).toBe(needs);
    expect(['internal', 'contract', 'community', 'none']).toContain(type);
  });

  it('describes itself at the length that the standard wants', () => {
    for (const language of ['nl', 'en']) {
      expect(keys.get(`description.${language}.shortDescription`)?.length).toBeLessThanOrEqual(150);
      const long = keys.get(`description.${language}.longDescription`)?.length ?? 0;
      expect(long).toBeGreaterThanOrEqual(150);
      expect(long).toBeLessThanOrEqual(10_000);
    }
  });

  it('gives no address that looks real and is not', () => {
    expect(read('publiccode.yml')).not.toMatch(/[\w.]+@|\.example\b/);
  });
});
