import { describe, expect, it } from 'vitest';
import { importsOf, isBarrel, styleImportsOf } from './imports.ts';
import { judge, type Verdict } from './judge.ts';

/** What a file with this source would be told, for each of its imports. */
const verdicts = (file: string, source: string): readonly Verdict[] =>
  importsOf(file, source).map((specifier) => judge(file, specifier));

const forbidden: readonly (readonly [string, string, string, Verdict])[] = [
  [
    'a slice reads the state of another slice',
    'domain/harvest/decide.ts',
    `import type { SessionState } from '../session/state.ts'`,
    'folder-may-not-be-imported',
  ],
  [
    'a slice reads the events of a slice above it',
    'domain/session/decide.ts',
    `import type { E } from '../harvest/events.ts'`,
    'folder-may-not-be-imported',
  ],
  [
    'a slice takes more of seating than its entry',
    'domain/session/decide.ts',
    `import { spread } from '../seating/spread.ts'`,
    'folder-may-not-be-imported',
  ],
  [
    'the kernel knows a slice',
    'domain/kernel/ids.ts',
    `import type { Means } from '../people/events.ts'`,
    'folder-may-not-be-imported',
  ],
  [
    'the domain uses an npm package',
    'domain/session/decide.ts',
    `import { z } from 'zod'`,
    'package-belongs-elsewhere',
  ],
  [
    'the domain reads a clock or chance of Node',
    'domain/session/decide.ts',
    `import { randomUUID } from 'node:crypto'`,
    'node-may-not-be-imported',
  ],
  [
    'the domain uses Node without its prefix',
    'domain/session/decide.ts',
    `import fs from 'fs'`,
    'node-may-not-be-imported',
  ],
  [
    'the domain knows the server',
    'domain/session/decide.ts',
    `import { x } from '#server/ports/storage.ts'`,
    'folder-may-not-be-imported',
  ],
  [
    'the domain knows the server by a relative path',
    'domain/session/decide.ts',
    `import { x } from '../../server/ports/storage.ts'`,
    'relative-path-leaves-its-top-folder',
  ],
  [
    'one role imports another',
    'web/table/main.tsx',
    `import { Seat } from '../participant/seat.tsx'`,
    'folder-may-not-be-imported',
  ],
  [
    'one role imports another by its alias',
    'web/stage/main.tsx',
    `import { Seat } from '#web/table/seat.tsx'`,
    'folder-may-not-be-imported',
  ],
  [
    'a role imports another for its types only',
    'web/stage/main.tsx',
    `import type { Seat } from '#web/studio/seat.tsx'`,
    'folder-may-not-be-imported',
  ],
  [
    'a role imports another on demand',
    'web/stage/main.tsx',
    `const seat = await import('#web/table/seat.tsx')`,
    'folder-may-not-be-imported',
  ],
  [
    'a role imports another inside a type',
    'web/stage/main.tsx',
    `type Seat = import('#web/table/seat.tsx').Seat`,
    'folder-may-not-be-imported',
  ],
  [
    'a role passes on what another exports',
    'web/stage/main.tsx',
    `export * from '#web/table/seat.tsx'`,
    'folder-may-not-be-imported',
  ],
  [
    'a part of the screen knows the connection',
    'web/ui/button.tsx',
    `import { open } from '#web/connection/connection.ts'`,
    'folder-may-not-be-imported',
  ],
  [
    'a screen reaches into the server',
    'web/studio/main.tsx',
    `import { x } from '#server/access/links.ts'`,
    'folder-may-not-be-imported',
  ],
  ['a screen uses Node', 'web/studio/main.tsx', `import path from 'node:path'`, 'node-may-not-be-imported'],
  [
    'the storage knows a slice',
    'server/storage/sqlite.ts',
    `import type { E } from '#domain/session/events.ts'`,
    'folder-may-not-be-imported',
  ],
  [
    'a page writes',
    'server/pages/home.ts',
    `import { dispatch } from '../dispatch/dispatch.ts'`,
    'folder-may-not-be-imported',
  ],
  [
    'a package is used by a folder that does not own it',
    'server/pages/home.ts',
    `import pg from 'pg'`,
    'package-belongs-elsewhere',
  ],
  [
    'a package is used that nobody owns',
    'server/http/app.ts',
    `import _ from 'lodash/fp'`,
    'package-belongs-elsewhere',
  ],
  [
    'running code imports a spec',
    'web/stage/main.tsx',
    `import { view } from './evening.fixture.ts'`,
    'runtime-code-imports-a-spec',
  ],
  [
    'running code imports the test runner',
    'server/http/app.ts',
    `import { it } from 'vitest'`,
    'package-belongs-elsewhere',
  ],
  [
    'a folder is made that is not on the map',
    'server/session/room.ts',
    `import path from 'node:path'`,
    'file-outside-the-map',
  ],
];

const allowed: readonly (readonly [string, string, string])[] = [
  [
    'a slice reads the events of a slice below it',
    'domain/harvest/evolve.ts',
    `import type { E } from '../session/events.ts'`,
  ],
  [
    'the session seats people by the entry of seating',
    'domain/session/decide.ts',
    `import { seat } from '../seating/seating.ts'`,
  ],
  [
    'a screen decides with the domain',
    'web/table/main.tsx',
    `import { decider } from '#domain/session/decider.ts'`,
  ],
  [
    'a file imports its neighbour with a style',
    'web/table/main.tsx',
    `import './main.css'; export { x } from './x.tsx'`,
  ],
  [
    'a spec uses the test runner',
    'domain/session/decide.spec.ts',
    `import { it } from 'vitest'; import fc from 'fast-check'`,
  ],
  ['a page is made with its own package', 'server/pages/home.ts', `import { html } from 'hono/html'`],
];

describe('the map bites when', () => {
  it.each(forbidden)('%s', (_, file, source, verdict) => {
    expect(verdicts(file, source)).toEqual([verdict]);
  });

  it('a style sheet takes in the styles of another role', () => {
    const imports = styleImportsOf('@import "../ui/base.css";\n@import "../table/table.css";');
    expect(imports.map((one) => judge('web/stage/stage.css', one))).toEqual([
      'allowed',
      'folder-may-not-be-imported',
    ]);
  });

  it('a file only passes on what others export', () => {
    expect(isBarrel('web/ui/all.ts', `export * from './a.ts'; export { b } from './b.ts'`)).toBe(true);
    expect(isBarrel('web/ui/a.ts', `export * from './a.ts'; export const b = 1`)).toBe(false);
  });

  it('a file cannot be parsed, instead of passing over it', () => {
    expect(() => importsOf('domain/session/decide.ts', 'import {')).toThrow();
  });
});

describe('the map lets it be when', () => {
  it.each(allowed)('%s', (_, file, source) => {
    expect(verdicts(file, source).every((one) => one === 'allowed')).toBe(true);
  });
});
