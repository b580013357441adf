import { setTimeout as sleep } from 'node:timers/promises';
import { EveningPerson, seatedStand, until } from './evening-people.ts';
import { KeyPictures } from './key-pictures.ts';
import { opusType } from './offer-text.ts';
import { readStamp } from './stamped.ts';

const settleMs = 2_000;
const betweenMs = 200;
/** A picture that does not come counts for so long. */
const mostMs = 10_000;

export interface Joined {
  readonly ms: number;
  readonly people: number;
  /** How many others the one with the fewest hears. */
  readonly fewest: number;
}

export interface Moved {
  readonly moves: number;
  /** From the lead facilitator's word to a whole picture of somebody at the new table, and of everybody there. */
  readonly firstP95Ms: number;
  readonly allP95Ms: number;
}

/** Everybody opens the page at once; done when each hears everybody else at their table. */
export async function joinAtOnce(people: number, tables: number): Promise<Joined> {
  const stand = await seatedStand(people, tables);
  try {
    const heard = new Map<EveningPerson, Set<number>>();
    const began = performance.now();
    const came = stand.evening.residents.map((guest, index) => new EveningPerson(guest, index + 1, stand));
    for (const person of came) {
      person.turnOn();
      heard.set(person, listen(person));
    }
    const missing = (person: EveningPerson) =>
      othersAt(person, came).filter(({ sender }) => !heard.get(person)?.has(sender)).length;
    await until(
      () => came.every(({ room }) => room !== null) && came.every((person) => missing(person) === 0),
    );
    const ms = Math.round(performance.now() - began);
    const fewest = Math.min(...came.map((person) => othersAt(person, came).length));
    for (const person of came) person.leave();
    return { ms, people, fewest };
  } finally {
    await stand.end();
  }
}

/** The lead facilitator moves one after the other to another table and back, while everybody sends. */
export async function moveAround(people: number, tables: number, moves: number): Promise<Moved> {
  const stand = await seatedStand(people, tables);
  try {
    const lead = new EveningPerson(stand.evening.lead, people + 1, stand);
    const came = stand.evening.residents.map((guest, index) => new EveningPerson(guest, index + 1, stand));
    for (const person of came) person.turnOn();
    await until(() => lead.isOnline && came.every(({ room }) => room !== null));
    await sleep(settleMs);
    const [first, all]: [number[], number[]] = [[], []];
    for (let move = 0; move < moves; move += 1) {
      // there and back, so that tables stay as large as they were
      const person = came[Math.floor(move / 2) % came.length] as EveningPerson;
      const from = tableOf(person);
      const to = move % 2 === 0 ? 1 + (from % tables) : 1 + ((from + tables - 2) % tables);
      const took = await moveOne(lead, person, from, to, came);
      first.push(took.first);
      all.push(took.all);
      await sleep(betweenMs);
    }
    for (const person of [lead, ...came]) person.leave();
    return { moves, firstP95Ms: p95(first), allP95Ms: p95(all) };
  } finally {
    await stand.end();
  }
}

async function moveOne(
  lead: EveningPerson,
  person: EveningPerson,
  from: number,
  to: number,
  everybody: readonly EveningPerson[],
): Promise<{ first: number; all: number }> {
  const wanted = new Set(everybody.filter(({ room }) => room === `table:${to}`).map(({ sender }) => sender));
  const seen: number[] = [];
  const began = performance.now();
  const pictures = new KeyPictures((sender) => {
    if (wanted.delete(sender)) seen.push(performance.now() - began);
  });
  person.onRtp = (packet) => pictures.hear(packet);
  const asked = lead.ask({ type: 'move-person', person: person.person, from, to });
  while (wanted.size > 0 && performance.now() - began < mostMs) await sleep(2);
  await asked;
  person.onRtp = () => {};
  await until(() => person.room === `table:${to}`);
  return { first: seen[0] ?? mostMs, all: wanted.size === 0 ? (seen.at(-1) ?? mostMs) : mostMs };
}

/** Whose sound they heard. */
function listen(person: EveningPerson): Set<number> {
  const heard = new Set<number>();
  person.onRtp = (packet) => {
    const sender = readStamp(packet)?.sender;
    if (sender !== undefined && ((packet[1] ?? 0) & 0x7f) === opusType) heard.add(sender);
  };
  return heard;
}

const othersAt = (person: EveningPerson, everybody: readonly EveningPerson[]): EveningPerson[] =>
  everybody.filter((other) => other !== person && other.room === person.room);

const tableOf = ({ room }: EveningPerson): number => Number(room?.split(':')[1]);

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round((sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0) * 10) / 10;
}
