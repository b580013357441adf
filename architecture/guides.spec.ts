import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf, read } from './files.ts';

const folder = 'docs/guides';
const guides = readdirSync(folder).filter((name) => name.endsWith('.md'));

const messages = new Set(
  readdirSync('wording/nl')
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => Object.values(JSON.parse(read(`wording/nl/${name}`)) as Record<string, string>)),
);

/** What stands in bold in a guide stands on a screen. */
const labels = (text: string): readonly string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1]?.replace(/\s+/g, ' ') ?? '');

describe('a guide', () => {
  it.each(guides)('%s names only what stands on a screen', (name) => {
    expect(labels(read(`${folder}/${name}`)).filter((label) => !messages.has(label))).toEqual([]);
  });

  it.each(guides)('%s is short enough to be read', (name) => {
    expect(linesOf(`${folder}/${name}`)).toBeLessThanOrEqual(200);
  });
});
