import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SessionState } from '#domain/session/state.ts';
import { Dispatch } from '../../dispatch/dispatch.ts';
import { type Evening, heldEvening } from '../../running/evening.fixture.ts';
import { type Polder, quietMedia, runPolder } from '../../running/polder.fixture.ts';
import { kill } from './built-in.fixture.ts';
import { HeardPerson } from './heard.fixture.ts';
import { BuiltInProvider } from './provider.ts';

let polder: Polder;
let evening: Evening;
const folder = mkdtempSync(join(tmpdir(), 'polder-heard-'));
const provider = new BuiltInProvider({
  ...quietMedia,
  iceServers: [],
  recordings: join(folder, 'recordings'),
  compiled: join(folder, 'compiled'),
  most: 2,
  now: Date.now,
  log: () => undefined,
});
const people: HeardPerson[] = [];

beforeAll(async () => {
  polder = await runPolder({ media: { providers: [provider] } });
});
afterAll(async () => {
  await polder.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  evening = await heldEvening(polder);
});
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.end()));
});

async function tableOf(person: string): Promise<number> {
  const { state } = await new Dispatch(polder.storage, Date.now).lookAt(`session:${evening.session}`);
  const tables = (state as Exclude<SessionState, { status: 'empty' }>).tables;
  return tables.find(({ seats }) => seats.some((seat) => seat.person === person))?.number ?? 0;
}

/** Somebody of the team of a table, who has a screen; numbered by the table they sit at, and by their part. */
async function come(
  guest: Evening['lead'] | undefined,
  sender: number,
  microphone = true,
): Promise<HeardPerson> {
  if (!guest) throw new Error('nobody');
  const person = await HeardPerson.at(polder, evening, guest, sender, microphone);
  people.push(person);
  await person.comeIn();
  return person;
}

/** The facilitator and note-taker of both tables: 11 and 12 at the first, 21 and 22 at the second. */
const twoTables = () =>
  Promise.all([
    come(evening.facilitators[0], 11),
    come(evening.noteTakers[0], 12),
    come(evening.facilitators[1], 21),
    come(evening.noteTakers[1], 22),
  ]);

/** Comes to hear exactly these; nobody is an empty list. */
const hears = (person: HeardPerson, senders: readonly number[]): Promise<void> =>
  expect.poll(() => person.hears(), { timeout: 8_000 }).toEqual(senders);

describe('an evening with packets', () => {
  it('is heard at one’s own table, and at no other', async () => {
    const [eleven, twelve, twentyOne] = await twoTables();
    await hears(eleven, [12]);
    await hears(twelve, [11]);
    await hears(twentyOne, [22]);
  });

  it('moves to plenary, where a table’s facilitator is heard and a note-taker listens', async () => {
    const [eleven, twelve, twentyOne] = await twoTables();
    await evening.ask({ type: 'start-item', item: 2 });
    await Promise.all([eleven, twelve, twentyOne].map((one) => one.next('placed')));
    await hears(eleven, [21]);
    await hears(twelve, [11, 21]);
  });

  it('passes on nothing of a microphone that is off, and turns none on with a move', async () => {
    const [eleven, twelve, twentyOne] = await twoTables();
    eleven.turnMicrophone(false);
    await eleven.line.settled();
    await hears(twelve, []);
    await evening.ask({ type: 'start-item', item: 2 });
    await Promise.all([eleven, twelve, twentyOne].map((one) => one.next('placed')));
    await hears(twelve, [21]);
    eleven.turnMicrophone(true);
    await eleven.line.settled();
    await hears(twelve, [11, 21]);
  });

  it('passes on nothing of who was silenced, until their own hand turns it on', async () => {
    const [eleven, twelve] = await twoTables();
    const table = await tableOf(evening.noteTakers[0]?.person ?? '');
    await evening.ask({ type: 'silence', table, person: evening.facilitators[0]?.person });
    await eleven.next('silenced');
    await eleven.line.settled();
    await hears(twelve, []);
    await eleven.comeIn();
    await hears(twelve, []);
    eleven.turnMicrophone(true);
    await eleven.line.settled();
    await hears(twelve, [11]);
  });

  it('passes on nothing any more of whose right to be there ended, though their page sends on', async () => {
    const table = await tableOf(evening.facilitators[0]?.person ?? '');
    const [guest] = evening.residents;
    await evening
      .ask({
        type: 'move-person',
        person: guest?.person,
        from: await tableOf(guest?.person ?? ''),
        to: table,
      })
      .catch(() => undefined);
    const eleven = await come(evening.facilitators[0], 11);
    const resident = await come(guest, 31);
    await hears(eleven, [31]);
    await hears(resident, [11]);
    const endedAt = performance.now();
    await polder.post(`/v1/projects/${evening.project}/people/${guest?.person}/erase`, { wordsToo: false });
    await hears(eleven, []);
    expect(await resident.hears()).toEqual([]);
    expect(performance.now() - endedAt).toBeLessThan(4_000);
  });

  it('tells who speaks to the table, and how long to its team', async () => {
    const [eleven] = await twoTables();
    const said = () => eleven.told.findLast((one) => one.what === 'speaking');
    await expect
      .poll(said, { timeout: 5_000 })
      .toMatchObject({ people: expect.arrayContaining([evening.noteTakers[0]?.person]) });
    await expect
      .poll(() => eleven.told.findLast((one) => one.what === 'spoke')?.what, { timeout: 5_000 })
      .toBe('spoke');
    const others = new Set(
      eleven.told.flatMap((one) => (one.what === 'spoke' ? Object.keys(one.people) : [])),
    );
    expect(others).not.toContain(evening.facilitators[1]?.person);
  });

  it('lets nobody in with a token that we did not make, or that is another’s', async () => {
    const eleven = await HeardPerson.at(polder, evening, evening.facilitators[0] ?? evening.lead, 11);
    people.push(eleven);
    await expect(eleven.comeIn('bm9wZQ.bm9wZQ.bm9wZQ')).rejects.toThrow('media-token');
    const twelve = await HeardPerson.at(polder, evening, evening.noteTakers[0] ?? evening.lead, 12);
    people.push(twelve);
    twelve.ask({ do: 'grant' });
    const { grant } = await twelve.next('grant');
    const theirs = grant.provider === 'built-in' ? grant.token : '';
    await expect(eleven.comeIn(theirs)).rejects.toThrow('media-token');
    await eleven.comeIn();
  });

  it('lets somebody in where they sit now, also with a token from another table', async () => {
    const [eleven, , twentyOne] = await twoTables();
    const [guest] = evening.residents;
    const [first, second] = [
      await tableOf(evening.facilitators[0]?.person ?? ''),
      await tableOf(evening.facilitators[1]?.person ?? ''),
    ];
    const from = await tableOf(guest?.person ?? '');
    const [there, other] = from === first ? [twentyOne, eleven] : [eleven, twentyOne];
    const resident = await HeardPerson.at(polder, evening, guest ?? evening.lead, 31);
    people.push(resident);
    resident.ask({ do: 'grant' });
    const { grant } = await resident.next('grant');
    const to = from === first ? second : first;
    await evening.ask({ type: 'move-person', person: guest?.person, from, to });
    await resident.next('placed');
    await resident.comeIn(grant.provider === 'built-in' ? grant.token : '');
    await expect.poll(() => there.hears(), { timeout: 8_000 }).toContain(31);
    expect(await other.hears()).not.toContain(31);
    expect((await resident.hears()).includes(other.sender)).toBe(false);
  });

  it('gives the newest of two devices the sound', async () => {
    const [eleven, twelve] = await twoTables();
    const phone = await come(evening.facilitators[0], 13);
    expect((await eleven.next('ended')).code).toBe('media-elsewhere');
    await hears(twelve, [13]);
    await hears(phone, [12]);
    await hears(eleven, []);
  });

  it('goes on within five seconds when a forwarder dies, with microphones as they were', async () => {
    const [eleven, twelve, twentyOne, twentyTwo] = await twoTables();
    twentyOne.turnMicrophone(false);
    await twentyOne.line.settled();
    const before = provider.processOf(evening.session);
    const diedAt = performance.now();
    kill(before ?? undefined);
    const back = [eleven, twelve, twentyOne, twentyTwo].map(async (person) => {
      expect((await person.next('ended')).code).toBe('media-restarted');
      await person.comeIn();
    });
    await Promise.all(back);
    expect(performance.now() - diedAt).toBeLessThan(5_000);
    expect(provider.processOf(evening.session)).not.toBe(before);
    await hears(eleven, [12]);
    await hears(twentyTwo, []);
    await hears(twentyOne, [22]);
  }, 30_000);

  it('keeps what a forwarder compiled, so that the next begins sooner', async () => {
    await come(evening.facilitators[0], 11);
    expect(readdirSync(join(folder, 'compiled'))).not.toEqual([]);
  });

  it('tells the operator how it is', async () => {
    await come(evening.facilitators[0], 11);
    const { media } = (await (await polder.ask('/health')).json()) as {
      media: { provider: string; ok: boolean }[];
    };
    expect(media.find(({ provider }) => provider === 'built-in')).toMatchObject({
      ok: true,
      detail: expect.stringContaining('UDP port'),
    });
  });
});
