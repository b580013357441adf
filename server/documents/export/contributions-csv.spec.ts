import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { contributionsCsv, type ExportedWords } from './contributions-csv.ts';

type Said = ExportedWords['contributions'][number];

const said = (text: string, changes: Partial<Said> = {}): Said => ({
  id: 'zinzinzinzin',
  session: 'avondavondav',
  table: 3,
  item: 'dromendromen',
  text,
  disputedWith: null,
  visibility: 'public',
  source: 'typed',
  status: 'confirmed',
  at: '2026-09-15T18:41:07.000Z',
  author: 'person-0123456789abcdef',
  themes: ['luisteren', 'groen'],
  ...changes,
});

const project = (...contributions: readonly Said[]): ExportedWords => ({
  title: 'Samen aan tafel',
  sessions: [
    {
      id: 'avondavondav',
      title: 'Verkennen',
      startsAt: '2026-09-15T17:30:00.000Z',
      zone: 'Europe/Amsterdam',
      items: [{ id: 'dromendromen', title: 'Dromen' }],
    },
  ],
  themes: [
    { id: 'luisteren', name: 'Luisteren' },
    { id: 'groen', name: 'Groen' },
  ],
  contributions,
});

const rows = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: true }).data;
/** The cell with the words, as a spreadsheet reads it. */
const cellOf = (text: string): string => rows(contributionsCsv([project(said(text))], 'nl'))[1]?.[1] ?? '';

describe('contributions as a table', () => {
  it('has a column for each thing, in words that people use', () => {
    const [head, row] = rows(contributionsCsv([project(said('Meer groen'))], 'nl'));
    expect(Object.fromEntries((head ?? []).map((name, index) => [name, row?.[index]]))).toEqual({
      id: 'zinzinzinzin',
      tekst: 'Meer groen',
      'bedoeld volgens de spreker': '',
      tafel: '3',
      bijeenkomst: 'Verkennen',
      onderdeel: 'Dromen',
      bron: 'zelf getypt',
      stand: 'bevestigd',
      'wie mag het lezen': 'iedereen',
      'bijeenkomst begon': '2026-09-15 19:30:00',
      'gezegd op': '2026-09-15 20:41:07',
      tijdzone: 'Europe/Amsterdam',
      'thema’s': 'Luisteren, Groen',
      schuilnaam: 'person-0123456789abcdef',
      project: 'Samen aan tafel',
    });
    expect(rows(contributionsCsv([], 'en'))[0]).toContain('time zone');
  });

  it('opens in a Dutch Excel: its mark, semicolons and line ends', () => {
    const csv = contributionsCsv([project(said('één; twee'))], 'nl');
    expect(csv).toMatch(/^\ufeffid;tekst;/);
    expect(csv).toContain(';"één; twee";');
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  it.each([
    '=1+1',
    '+31 6',
    '-doen',
    '@iedereen',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '=HYPERLINK("x")\nen nog iets',
    '＝1',
  ])('lets %j not run as a formula, and changes nothing else of it', (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
  });

  it.each(['Wij = samen', 'Zo: "hier"; daar', 'Twee\nregels', "'s Avonds", '1 + 1'])(
    'keeps %j word for word',
    (text) => {
      expect(cellOf(text)).toBe(text);
    },
  );

  it('makes names and titles harmless too, and leaves a table a number', () => {
    const csv = contributionsCsv([{ ...project(said('x', { disputedWith: '=2' })), title: '=3' }], 'nl');
    const row = rows(csv)[1] ?? [];
    expect([row[2], row[3], row.at(-1)]).toEqual(["'=2", '3', "'=3"]);
  });
});
