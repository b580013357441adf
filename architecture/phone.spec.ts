import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from './files.ts';
import { importsOf } from './imports.ts';

/** Every file of ours that comes along with this one. */
function broughtBy(file: string, known: Set<string> = new Set()): ReadonlySet<string> {
  if (known.has(file) || !existsSync(file) || !/\.tsx?$/.test(file)) return known;
  known.add(file);
  for (const specifier of importsOf(file, read(file))) {
    if (specifier.startsWith('#')) broughtBy(specifier.slice(1), known);
    if (specifier.startsWith('.')) broughtBy(join(dirname(file), specifier), known);
  }
  return known;
}

describe('what a phone at a table fetches', () => {
  const brought = broughtBy('web/participant/main.tsx');

  it('decides what people do', () => {
    expect(brought).toContain('domain/session/turns/decide.ts');
    expect(broughtBy('domain/session/decider.ts')).toContain('domain/session/plan/lay-out.ts');
  });

  it('is not how the server follows the plan', () => {
    expect(brought).not.toContain('domain/session/plan/lay-out.ts');
  });
});
