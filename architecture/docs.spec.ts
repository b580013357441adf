import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf, read } from './files.ts';

const folder = 'docs/decisions';
const decisions = readdirSync(folder).toSorted();
const rootDocs = readdirSync('.').filter((name) => name.endsWith('.md'));

const headings = ['Context', 'Options weighed', 'Decision', 'Consequences', 'Kept true by'];

describe('a decision', () => {
  it.each(decisions)('%s is one page with its date, its status and its headings', (name) => {
    const text = read(`${folder}/${name}`);
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    expect(linesOf(`${folder}/${name}`)).toBeLessThanOrEqual(60);
    expect(text).toMatch(new RegExp(`^# ${name.slice(0, 4)} \\S`));
    expect(text).toMatch(/^- Date: \d{4}-\d{2}-\d{2}$/m);
    expect(text).toMatch(/^- Status: (proposed|accepted|superseded by \d{4})$/m);
    expect([...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(headings);
  });

  it('has a number of its own, without holes', () => {
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
  });
});

const isMade = (path: string): boolean => /^(\.\/)?(data|dist|node_modules)\b/.test(path);

/** What stands in back-ticks and has a slash in it is a path; what is made on the way need not be there. */
const paths = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map((match) => match[1] ?? '').filter((path) => !isMade(path));

/** Links to files of the repository; an anchor or an address elsewhere is not one. */
const links = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\]\(|src=")([^)#:"]+)(?:#[^)]*)?[)"]/g)].map((match) => match[1] ?? '');

describe('what the documents point at is there', () => {
  it.each(rootDocs)('in %s', (name) => {
    const text = read(name);
    expect([...paths(text), ...links(text)].filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(decisions)('in %s', (name) => {
    expect(paths(read(`${folder}/${name}`)).filter((path) => !existsSync(path))).toEqual([]);
  });
});
