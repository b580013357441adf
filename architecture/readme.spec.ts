import { expect, it } from 'vitest';
import { read } from './files.ts';

const readme = read('README.md');
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
const short = ['start', 'test'];

it('README tells every command that package.json has', () => {
  const told = scripts.filter((name) =>
    readme.includes(`| \`npm ${short.includes(name) ? '' : 'run '}${name}`),
  );
  expect(told).toEqual(scripts);
});

it('README names no command that package.json has not', () => {
  const named = [...readme.matchAll(/npm (?:run )?(?!run\b|ci\b)([a-z-]+)/g)].map((match) => match[1] ?? '');
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});

it('README tells every setting that the server reads, and no other', () => {
  const schema = read('server/configuration.ts').match(/z\.object\(\{([\s\S]*?)\}\)/)?.[1] ?? '';
  const readByServer = [...schema.matchAll(/^\s+([A-Z_]+):/gm)].map((match) => match[1]);
  const told = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  expect(readByServer.length).toBeGreaterThan(0);
  expect(told.toSorted()).toEqual(readByServer.toSorted());
});
