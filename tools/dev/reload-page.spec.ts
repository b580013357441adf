import path from 'node:path';
import { expect, it } from 'vitest';
import { settings } from '../web/settings.ts';
import { reloadPage } from './reload-page.ts';

const entry = 'web/participant/lobby.ts';
const transform = reloadPage([entry]).transform as (code: string, id: string) => string | null;

it('a page that starts from an entry follows the build, and nothing else is touched', () => {
  expect(transform('start();', path.resolve(entry))).toContain('location.reload()');
  expect(transform('start();', path.resolve('web/participant/start.tsx'))).toBeNull();
});

it('nothing of it is in what is built for production', () => {
  expect(JSON.stringify(settings([entry]).plugins)).not.toContain('polder:reload-page');
});
