import { afterEach, describe, expect, it } from 'vitest';
import { minute } from '#domain/kernel/moments.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import { HandClock, settled } from '../running/clock.fixture.ts';
import { type Evening, heldEvening, id, laidEvening } from '../running/evening.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder | null = null;
afterEach(async () => {
  await polder?.stop();
  polder = null;
});

const started = async (wish: Parameters<typeof runPolder>[0] = {}) => {
  polder = await runPolder(wish);
  return polder;
};
const eventsOf = async (at: Polder, { session }: Evening) =>
  (await at.storage.read(`session:${session}`)).map(({ event }) => event as SessionEvent);
const typesOf = async (at: Polder, evening: Evening) => (await eventsOf(at, evening)).map(({ type }) => type);

describe('what follows from a decision', () => {
  it('is done once: starting again, and again, writes nothing more', async () => {
    const here = await started();
    const evening = await heldEvening(here);
    await settled();
    const before = await here.storage.readAll(0, 10_000);
    for (let times = 0; times < 3; times += 1) {
      await here.restart();
      await settled();
    }
    expect(await here.storage.readAll(0, 10_000)).toEqual(before);
    expect(await typesOf(here, evening)).toContain('tables-laid');
  });

  it('is caught up at the start when the server fell between the two', async () => {
    let falls = false;
    const here = await started({
      through: (storage) => ({
        ...storage,
        append: (request) => {
          const reaction = request.actor === 'server' && request.stream.startsWith('session:');
          return falls && reaction ? Promise.reject(new Error('the power went')) : storage.append(request);
        },
      }),
    });
    const evening = await laidEvening(here);
    await settled();
    const seated = async () => JSON.stringify(await eventsOf(here, evening));
    falls = true;
    const { person } = await here
      .post<{ person: string }>(`/v1/projects/${evening.project}/sessions/${evening.session}/people`, {
        ...newcomer,
      })
      .catch(async () => {
        const people = await here.storage.list('people', `project:${evening.project}`);
        return { person: people.find(({ body }) => body.firstName === newcomer.firstName)?.key ?? '' };
      });
    await settled();
    expect(person).not.toBe('');
    expect(await seated()).not.toContain(person);
    falls = false;
    await here.restart();
    await expect.poll(seated).toContain(person);
  });

  it('many changes at once end in one plan', async () => {
    const here = await started();
    const evening = await laidEvening(here, { tables: 2, people: 0 });
    const titles = Array.from({ length: 20 }, (_, index) => `Avond ${index}`);
    await Promise.all(
      titles.map((title) =>
        here.post('/v1/commands', {
          stream: `process:${evening.project}`,
          id: id(),
          command: { type: 'change-session', session: evening.session, title },
        }),
      ),
    );
    const last = async () =>
      (await eventsOf(here, evening)).findLast((event) => event.type === 'occasion-set')?.occasion.title;
    const { event } = (await here.storage.read(`process:${evening.project}`)).at(-1) ?? {};
    const wanted = (event as unknown as { changes: { title: string } }).changes.title;
    await expect.poll(last).toBe(wanted);
  });
});

const newcomer = {
  firstName: 'Laat',
  lastName: 'Komer',
  email: null,
  phone: null,
  language: 'nl',
  means: 'screen',
  reachedBy: 'letter',
  needs: [],
};

describe('the server runs the clock', () => {
  const began = 1_790_000_000_000;

  async function live(clock: HandClock) {
    const here = await started({ clock });
    const evening = await laidEvening(here);
    await evening.ask({ type: 'open', ready: false, reason: 'een oefening' });
    await evening.ask({ type: 'start-item', item: 0 });
    await settled();
    return { here, evening };
  }
  const items = async (here: Polder, evening: Evening) =>
    (await eventsOf(here, evening)).flatMap((event) => (event.type === 'item-started' ? [event.item] : []));

  it('the next item begins by itself, with nobody there', async () => {
    const clock = new HandClock(began);
    const { here, evening } = await live(clock);
    await clock.forward(29 * minute);
    expect(await items(here, evening)).toEqual([0]);
    await clock.forward(2 * minute);
    expect(await items(here, evening)).toEqual([0, 1]);
  });

  it('also after a restart in between, and at once when the moment passed meanwhile', async () => {
    const clock = new HandClock(began);
    const { here, evening } = await live(clock);
    await clock.forward(10 * minute);
    await here.restart();
    await settled();
    await clock.forward(21 * minute);
    expect(await items(here, evening)).toEqual([0, 1]);
    clock.forget();
    await clock.forward(60 * minute);
    expect(await items(here, evening)).toEqual([0, 1]);
    await here.restart();
    await settled();
    await clock.forward(1);
    expect(await typesOf(here, evening)).toContain('called-back');
    await clock.forward(2 * minute);
    expect(await items(here, evening)).toEqual([0, 1, 2]);
  });

  it('waits longer when time was added, and not at all when the clock is by hand', async () => {
    const clock = new HandClock(began);
    const { here, evening } = await live(clock);
    await evening.ask({ type: 'change-time', minutes: 10 });
    await clock.forward(31 * minute);
    expect(await items(here, evening)).toEqual([0]);
    await evening.ask({ type: 'set-clock', automatic: false });
    await clock.forward(60 * minute);
    expect(await items(here, evening)).toEqual([0]);
  });
});

describe('words that are taken away', () => {
  it('leave the log itself: what stays is that they were there', async () => {
    const here = await started({ on: 'sqlite' });
    const evening = await heldEvening(here);
    const words = id();
    const text = 'Dit had ik niet moeten zeggen';
    await evening.ask({
      type: 'record',
      id: words,
      table: 1,
      speaker: evening.residents[0]?.person,
      text,
      visibility: 'public',
    });
    await evening.ask({ type: 'redact', id: words, table: 1, reason: 'op verzoek' });
    const log = async () => JSON.stringify(await eventsOf(here, evening));
    await expect.poll(log).not.toContain(text);
    expect(await log()).toContain(words);
    expect(await log()).toContain('op verzoek');
    await here.restart();
    expect(await log()).not.toContain(text);
  });
});
