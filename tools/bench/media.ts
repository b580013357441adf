import { atTables, inPlenary, type Wish } from './media/counted-client.ts';
import { measured } from './media/measured.ts';
import { ratioToJanus } from './media/ratio-to-janus.ts';
import type { Row } from './row.ts';

const seconds = 10;
const listeners = 200;
const tables = 8;
const atEach = 5;
const moves = 100;
const roundsOfTwenty = 8;

/** Sound and picture, over loopback: what passing on costs, and what arrives when and where. */
export async function media(): Promise<Row[]> {
  return [
    await ratioToJanus(),
    ...(await delivered('media.eightTables', atTables(tables, atEach, true), 50)),
    ...(await delivered('media.plenary', inPlenary(listeners), 100)),
    await move(),
    await join(),
    await memory(),
  ];
}

/** Every packet to everybody who must get it, in a window of ten seconds. */
async function delivered(key: string, people: readonly Wish[], belowMs: number): Promise<Row[]> {
  const held = await figuresOf(measured({ do: 'hold', people, seconds }));
  const known = 'why' in held ? null : held;
  const note =
    'why' in held ? held.why : `${held.perSecond}/s, ${held.corePct} % of a core, ${missing(held)}`;
  return [
    {
      key: `${key}.deliveredPct`,
      // what comes to the wrong room spoils everything
      value: known?.strayed === 0 ? known.deliveredPct : null,
      unit: '%',
      must: { is: 'at-least', value: 99.9 },
      note,
    },
    { key: `${key}.p95Ms`, value: known?.p95Ms ?? null, unit: 'ms', must: { is: 'below', value: belowMs } },
  ];
}

const missing = (held: { expected: number; delivered: number; strayed: number }): string =>
  `${held.expected - held.delivered} of ${held.expected} missing${held.strayed > 0 ? `, ${held.strayed} to the wrong room` : ''}`;

/** Through a real server: from the lead facilitator's word to a picture of the new table. */
async function move(): Promise<Row> {
  const moved = await figuresOf(measured({ do: 'move', people: 20, tables: 4, moves }));
  const row = { key: 'media.move.p95Ms', unit: 'ms', must: { is: 'below', value: 500 } } as const;
  if ('why' in moved) return { ...row, value: null, note: moved.why };
  const note = `${moved.moves} moves; everybody there in the picture after ${moved.allP95Ms} ms`;
  return { ...row, value: moved.firstP95Ms, note };
}

/** Through a real server too: from opening the page to hearing everybody at the table. */
async function join(): Promise<Row> {
  const people = tables * atEach;
  const joined = await figuresOf(measured({ do: 'join', people, tables }));
  const row = { key: 'media.join.ms', unit: 'ms', must: { is: 'below', value: 5_000 } } as const;
  if ('why' in joined) return { ...row, value: null, note: joined.why };
  // who sits alone hears everybody
  const value = joined.fewest > 0 ? joined.ms : null;
  return { ...row, value, note: `${people} people, each hears at least ${joined.fewest} others` };
}

async function memory(): Promise<Row> {
  const held = await figuresOf(measured({ do: 'come-and-go', rounds: roundsOfTwenty }));
  const row = { key: 'media.memory.growthPct', unit: '%', must: { is: 'within', value: 10 } } as const;
  if ('why' in held) return { ...row, value: null, note: held.why };
  const { joins, fromMb, toMb } = held;
  const value = Math.round(((toMb - fromMb) * 1_000) / fromMb) / 10;
  return {
    ...row,
    value,
    note: `${fromMb} MB to ${toMb} MB over ${joins} joins and leaves, after a first hundred`,
  };
}

/** What goes wrong in one measurement is said in its row, and the others go on. */
const figuresOf = <Found>(measuring: Promise<Found>): Promise<Found | { readonly why: string }> =>
  measuring.catch((error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }));
