import { parseArgs } from 'node:util';

export interface RehearsalArguments {
  readonly people: number;
  readonly tables: number;
  readonly minutes: number;
  readonly statements: string;
  readonly seed: number;
  readonly kills: number;
  /** Per cent of the connections that break every 10 s. */
  readonly drop: number;
  /** Everybody sends sound and hears their table. */
  readonly media: boolean;
  readonly url: string | null;
  readonly token: string | null;
  readonly keep: boolean;
  readonly json: string | null;
}

export const usage = `npm run rehearse -- --people 300 --tables 40 --minutes 2 --statements FILE.csv
  [--seed N]  same number, same evening
  [--kill K]  the server is killed K times and started again
  [--drop P]  P per cent of the connections break every 10 seconds
  [--media]  everybody sends sound at a real rate and hears their table; at most 200 people, 7 to a table;
             a machine with 2 cores is busy enough with --people 40 --tables 8
  [--url URL --token TOKEN [--keep]]  a server that runs already
  [--json FILE]  the figures`;

const mostWithSound = 200;
/** With their facilitator and note-taker they fill the places that a page has. */
const mostToTable = 7;

const whole = (name: string, value: string | undefined, least: number, most: number): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Error(`--${name} takes a whole number from ${least} to ${most}`);
  }
  return number;
};

/** Throws a sentence when something is missing or does not go together. */
export function readArguments(argv: readonly string[]): RehearsalArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      people: { type: 'string', default: '300' },
      tables: { type: 'string', default: '40' },
      minutes: { type: 'string', default: '2' },
      statements: { type: 'string' },
      seed: { type: 'string', default: '1' },
      kill: { type: 'string', default: '0' },
      drop: { type: 'string', default: '0' },
      media: { type: 'boolean', default: false },
      url: { type: 'string' },
      token: { type: 'string' },
      keep: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  if (!values.statements) throw new Error('--statements FILE.csv is needed: what people will say');
  const minutes = Number(values.minutes);
  if (!(minutes > 0 && minutes <= 240)) throw new Error('--minutes takes a number above 0, at most 240');
  const kills = whole('kill', values.kill, 0, 1_000);
  if (values.url && !values.token)
    throw new Error('--url needs --token: npm run admin -- token --email ADDRESS');
  if (values.url && kills > 0) throw new Error('--kill goes only with our own server, not with --url');
  const people = whole('people', values.people, 1, 20_000);
  const tables = whole('tables', values.tables, 1, 500);
  if (tables > people) throw new Error('--tables can be at most --people: each table has somebody');
  if (values.media && (people > mostWithSound || people > tables * mostToTable))
    throw new Error(`--media takes at most ${mostWithSound} people, and at most ${mostToTable} to a table`);
  return {
    people,
    tables,
    minutes,
    statements: values.statements,
    seed: whole('seed', values.seed, 0, 2 ** 31),
    kills,
    drop: whole('drop', values.drop, 0, 100),
    url: values.url?.replace(/\/+$/, '') ?? null,
    token: values.token ?? null,
    media: values.media,
    keep: values.keep,
    json: values.json ?? null,
  };
}
