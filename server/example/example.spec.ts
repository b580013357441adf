import { beforeAll, describe, expect, it } from 'vitest';
import type { ProjectId } from '#domain/kernel/ids.ts';
import { minute } from '#domain/kernel/moments.ts';
import type { Chance } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { lineageOf } from '../views/lineage.ts';
import { deleteExample } from './delete.ts';
import { loadExample } from './load.ts';
import { words } from './seed.ts';
import { Teller } from './teller.ts';

const now = Date.UTC(2026, 9, 13, 16, 0);

/** Bytes that never repeat in a row of tests; their order is all that counts. */
const counting = (): Chance => {
  let next = 1;
  return {
    bytes: (count) =>
      Uint8Array.from({ length: count }, (_, place) => {
        if (place === 0) next += 1;
        return (next >> (5 * (place % 4))) & 31;
      }),
  };
};

async function evenings(storage: Storage, project: ProjectId) {
  const teller = new Teller(storage, counting(), now);
  const process = await teller.state('process', project);
  if (process.status === 'none') throw new Error('there is no such project');
  const sessions = await Promise.all(process.sessions.map(({ id }) => teller.state('session', id)));
  const [harvest, answer, people] = await Promise.all([
    teller.state('harvest', project),
    teller.state('answer', project),
    teller.state('people', project),
  ]);
  return { process, sessions, harvest, answer, people };
}

const contributionsOf = (state: Awaited<ReturnType<typeof evenings>>['sessions'][number]) =>
  state.status === 'empty' ? [] : state.tables.flatMap(({ contributions }) => contributions);

describe('the example', () => {
  let storage: Storage;
  let together: Awaited<ReturnType<typeof evenings>>;
  let square: Awaited<ReturnType<typeof evenings>>;
  let projects: readonly ProjectId[];

  beforeAll(async () => {
    storage = openMemoryStorage();
    projects = (await loadExample(storage, now, counting())).projects;
    together = await evenings(storage, projects[0] ?? '');
    square = await evenings(storage, projects[1] ?? '');
  });

  it('is marked as an example, both projects of it', () => {
    expect([together, square].map(({ process }) => process.example)).toEqual([true, true]);
  });

  it('has a first evening of Samen aan tafel that was held, said word for word', () => {
    const [held] = together.sessions;
    expect(held?.status).toBe('closed');
    const said = contributionsOf(held ?? { status: 'empty' }).filter(({ redacted }) => redacted === null);
    const spoken = words.filter(({ at: [table, , chair] }) => !(table === 5 && chair === 3));
    expect(said.map(({ text }) => text).sort()).toEqual(spoken.map(({ text }) => text).sort());
    expect(said.filter(({ status }) => status === 'disputed').length).toBeGreaterThanOrEqual(3);
    expect(said.filter(({ status }) => status === 'noted').length).toBeGreaterThan(0);
  });

  it('has themes from that evening, loose contributions, and two proposals', () => {
    const themed = new Set(
      together.harvest.themes.flatMap(({ contributions }) => contributions.map((r) => r.contribution)),
    );
    expect(together.harvest.themes).toHaveLength(9);
    expect(themed.size).toBeLessThan(words.length);
    expect(together.harvest.agreements.map(({ status, wordings }) => [status, wordings.length])).toEqual([
      ['draft', 2],
      ['draft', 1],
    ]);
  });

  it('has a second evening that waits to be held now, at eight tables with everyone seated', () => {
    const evening = together.sessions[1];
    if (evening?.status !== 'lobby') throw new Error('the second evening is not in the lobby');
    expect(evening.occasion.startsAt - now).toBeGreaterThan(0);
    expect(evening.occasion.startsAt - now).toBeLessThanOrEqual(20 * minute);
    const seats = evening.tables.flatMap((table) => table.seats.filter(({ role }) => role === 'participant'));
    expect(evening.tables).toHaveLength(8);
    expect(seats).toHaveLength(47);
    expect(together.process.sessions[1]?.ready).toEqual({
      dryRun: expect.any(Number),
      briefing: expect.any(Number),
    });
  });

  it('has somebody who stayed away, and somebody who was erased with all their words', async () => {
    const [held] = together.sessions;
    if (held?.status !== 'closed') throw new Error('the first evening was not held');
    const seats = held.tables.flatMap((table) => table.seats.filter(({ role }) => role === 'participant'));
    expect(seats.filter(({ joined }) => !joined)).toHaveLength(1);
    expect(together.people.erased).toHaveLength(1);
    expect(contributionsOf(held).filter(({ redacted }) => redacted !== null)).toHaveLength(1);
    const log = JSON.stringify(await storage.readAll(0, 100_000));
    expect(log).not.toContain('weggepest');
    expect(JSON.stringify(await storage.list('people'))).not.toContain('Bilal');
  });

  it('has a Lindeplein that is finished, with agreements of mixed fates', () => {
    const { published } = square.answer;
    expect(published.map(({ adoption }) => adoption?.decision)).toEqual([
      'adopted-unchanged',
      'adopted-unchanged',
      'adopted-changed',
      'rejected',
      'adopted-unchanged',
    ]);
    expect(published.map(({ fate }) => fate)).toEqual([
      'kept',
      'in-progress',
      'in-progress',
      'rejected',
      'kept',
    ]);
    expect(square.harvest.agreements.every(({ status }) => status === 'published')).toBe(true);
  });

  it('leads every agreement of Lindeplein back to several tables, and keeps dissent', () => {
    const sessions = Object.fromEntries(
      square.process.sessions.map(({ id }, n) => [id, square.sessions[n] ?? { status: 'empty' as const }]),
    );
    for (const agreement of square.answer.published) {
      expect(lineageOf(agreement, sessions).threads.length).toBeGreaterThan(1);
      expect(agreement.support?.asked).toBe(20);
    }
    expect(square.answer.published.flatMap(({ voices }) => voices).length).toBeGreaterThan(5);
  });

  it('sends no mail, and has no address at which any could arrive', async () => {
    expect(await storage.list('outbox')).toEqual([]);
    const people = await storage.list('people');
    const addresses = people.flatMap(({ body }) => (typeof body.email === 'string' ? [body.email] : []));
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.every((address) => /^[a-z.]+@rietvoorde\.example$/.test(address))).toBe(true);
  });

  it('is there once, however often it is opened', async () => {
    const before = await storage.readAll(0, 100_000);
    expect(await loadExample(storage, now, counting())).toEqual({ projects });
    expect(await storage.readAll(0, 100_000)).toHaveLength(before.length);
  });
});

describe('taking the example away', () => {
  it('leaves nothing of it, and touches nothing else', async () => {
    const storage = openMemoryStorage();
    await storage.change([
      { change: 'put', collection: 'people', key: 'echtemens0', group: 'staff', body: { firstName: 'Echt' } },
    ]);
    await loadExample(storage, now, counting());
    const { streams } = await deleteExample(storage);
    expect(streams).toHaveLength(11);
    expect(await storage.streams('')).toEqual([]);
    expect((await storage.list('people')).map(({ key }) => key)).toEqual(['echtemens0']);
    expect(await storage.list('settings')).toEqual([]);
    expect(await storage.list('links')).toEqual([]);
  });

  it('clears what an attempt left half done before it starts again', async () => {
    const storage = openMemoryStorage();
    const chance = counting();
    let left = 400;
    const breaking = new Proxy(storage, {
      get(target, property) {
        if (property === 'append' && left-- < 0) throw new Error('the power went');
        const value = Reflect.get(target, property);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await expect(loadExample(breaking, now, chance)).rejects.toThrow('the power went');
    const { projects } = await loadExample(storage, now, chance);
    expect(await storage.streams('process:')).toEqual(projects.map((id) => `process:${id}`).toSorted());
  });

  it('does nothing where no example was loaded', async () => {
    expect(await deleteExample(openMemoryStorage())).toEqual({ streams: [] });
  });
});
