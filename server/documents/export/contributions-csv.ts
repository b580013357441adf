import Papa from 'papaparse';
import en from '#wording/en/export.json' with { type: 'json' };
import nl from '#wording/nl/export.json' with { type: 'json' };
import { type Language, type Say, sayer } from '#wording/say.ts';

type ExportSay = Say<keyof typeof nl & string>;
const said: Record<Language, ExportSay> = { nl: sayer('nl', [nl]), en: sayer('en', [en]) };

/** What stands in the table of one project; the export as data has all of it. Times are ISO 8601 in UTC. */
export interface ExportedWords {
  readonly title: string;
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly startsAt: string;
    readonly zone: string;
    readonly items: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly contributions: readonly {
    readonly id: string;
    readonly session: string;
    readonly table: number;
    readonly item: string | null;
    readonly text: string;
    readonly disputedWith: string | null;
    readonly visibility: 'table' | 'dialogue' | 'public';
    readonly source: 'typed' | 'recorded';
    readonly status: 'noted' | 'read-back' | 'confirmed' | 'disputed' | 'redacted';
    readonly at: string;
    readonly author: string | null;
    readonly themes: readonly string[];
  }[];
}

/** By these a spreadsheet takes what somebody said for a formula, also after spaces that it does not count. */
const formula = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Without this mark Excel reads the letters of another alphabet. */
const byteOrderMark = '\ufeff';

const columns = [
  'id',
  'text',
  'meant',
  'table',
  'session',
  'item',
  'source',
  'status',
  'visibility',
  'begins',
  'at',
  'zone',
  'themes',
  'author',
  'project',
] as const;

/**
 * Contributions as a table that Excel opens with a double click where lists are written with semicolons, as in
 * Dutch. Clock times are those of the session's zone. Nothing that somebody said runs as a formula: it gets a
 * quote before it, and nothing else of it changes.
 */
export function contributionsCsv(projects: readonly ExportedWords[], language: Language): string {
  const say = said[language];
  const data = projects.flatMap((project) => rowsOf(project, say));
  const fields = columns.map((column) => say(`export.column.${column}`));
  const options = { delimiter: ';', newline: '\r\n', escapeFormulae: formula };
  return `${byteOrderMark}${Papa.unparse({ fields, data }, options)}\r\n`;
}

/** A slug holds nothing that means something in a file name. */
export const exportFileName = (slug: string, language: Language): string =>
  said[language]('export.fileName', { slug });

function rowsOf({ title, sessions, themes, contributions }: ExportedWords, say: ExportSay) {
  const evenings = new Map(sessions.map((session) => [session.id, session]));
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  return contributions.map((said) => {
    const evening = evenings.get(said.session);
    const zone = evening?.zone ?? 'UTC';
    return [
      said.id,
      said.text,
      said.disputedWith ?? '',
      said.table,
      evening?.title ?? '',
      evening?.items.find(({ id }) => id === said.item)?.title ?? '',
      say(`export.source.${said.source}`),
      say(`export.status.${said.status}`),
      say(`export.visibility.${said.visibility}`),
      evening ? clockIn(evening.startsAt, zone) : '',
      clockIn(said.at, zone),
      zone,
      said.themes.map((id) => names.get(id) ?? '').join(', '),
      said.author ?? '',
      title,
    ];
  });
}

/** "2026-09-15 19:41:07", which every spreadsheet takes for a date and a time. */
const clockIn = (iso: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(iso));
