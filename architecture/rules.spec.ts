import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeFiles, read } from './files.ts';

const slices = readdirSync('domain').filter((name) => name !== 'kernel');
const specs = codeFiles().filter((file) => file.endsWith('.spec.ts'));

/** The rules that a RULES.md lays down: each begins an item of a list, in bold. */
const laidDown = (text: string): readonly string[] =>
  [...text.matchAll(/^- \*\*\[?([A-Z]\d+)\]?\*\*/gm)].map((match) => match[1] ?? '');

/** The rules that a spec cites between brackets: `[S7]`, `[S7, S8]`. */
const cited = (text: string): readonly string[] =>
  [...text.matchAll(/\[([A-Z]\d+(?:,? ?[A-Z]\d+)*)\]/g)].flatMap(
    (match) => match[1]?.match(/[A-Z]\d+/g) ?? [],
  );

const citedIn = (slice: string): readonly string[] =>
  specs.filter((file) => file.startsWith(`domain/${slice}/`)).flatMap((file) => cited(read(file)));

const rulesOf = (slice: string): readonly string[] =>
  existsSync(`domain/${slice}/RULES.md`) ? laidDown(read(`domain/${slice}/RULES.md`)) : [];

describe.each(slices)('the rules of %s', (slice) => {
  const rules = rulesOf(slice);

  it('are laid down, each under a number of its own', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('are each held by a spec that cites its number', () => {
    expect(rules.filter((rule) => !citedIn(slice).includes(rule))).toEqual([]);
  });

  it('are the only ones that its specs cite under its letter', () => {
    const letter = rules[0]?.[0];
    const unknown = citedIn(slice).filter((rule) => rule[0] === letter && !rules.includes(rule));
    expect(unknown).toEqual([]);
  });
});

describe('the search itself', () => {
  it('reads rules and citations as they are written', () => {
    expect(laidDown('- **A1** One.\n- **[T2]** Two (**A9**).')).toEqual(['A1', 'T2']);
    expect(cited(`it('[A1] says so'); it('[S7, S8] both')`)).toEqual(['A1', 'S7', 'S8']);
  });
});
