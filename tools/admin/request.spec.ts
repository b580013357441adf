import { describe, expect, it } from 'vitest';
import { readRequest } from './request.ts';

const read = (words: string) => readRequest(words === '' ? [] : words.split(' '));

describe('what an operator asks', () => {
  it.each([
    [
      'setup --organisation Rietvoorde --email a@b.nl',
      'setup',
      { organisation: 'Rietvoorde', email: 'a@b.nl' },
    ],
    [
      'setup --organisation Rietvoorde --name Anouk --email a@b.nl',
      'setup',
      { organisation: 'Rietvoorde', name: 'Anouk', email: 'a@b.nl' },
    ],
    ['token --email a@b.nl', 'token', { email: 'a@b.nl' }],
    ['token --email a@b.nl --days 7', 'token', { email: 'a@b.nl', days: 7 }],
    ['erase --person abcdefghijkl', 'erase', { person: 'abcdefghijkl', wordsToo: false }],
    ['erase --words --person abcdefghijkl', 'erase', { person: 'abcdefghijkl', wordsToo: true }],
  ])('"%s" is an operation', (words, kind, input) => {
    expect(read(words)).toEqual({ kind, input });
  });

  it.each([
    ['backup /safe/copy', { kind: 'backup', file: '/safe/copy' }],
    ['restore copy', { kind: 'restore', file: 'copy' }],
    [
      'export --json out.json',
      { kind: 'export', input: { project: null }, written: { as: 'json', file: 'out.json' } },
    ],
    [
      'export --project abcdefghijkl --csv -',
      { kind: 'export', input: { project: 'abcdefghijkl' }, written: { as: 'csv', file: '-' } },
    ],
  ])('"%s" is read', (words, request) => {
    expect(read(words)).toEqual(request);
  });

  it.each(['', '--help', '-h', 'setup --help'])('"%s" asks for help', (words) => {
    expect(read(words)).toEqual({ kind: 'help' });
  });

  it.each([
    ['destroy', 'destroy'],
    ['setup --email a@b.nl', '--organisation'],
    ['backup', 'FILE'],
    ['backup one two', 'two'],
    ['token a@b.nl', 'a@b.nl'],
    ['token --email a@b.nl --words', '--words'],
    ['export', '--json'],
    ['export --json one.json --csv two.csv', '--csv'],
    ['token --email a@b.nl --days soon', '--days'],
    ['--email a@b.nl', 'COMMAND'],
  ])('"%s" is not read, and it is said what is wrong', (words, what) => {
    expect(read(words)).toEqual({ kind: 'unreadable', what });
  });
});
