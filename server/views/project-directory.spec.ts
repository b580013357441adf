import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, DomainCommand } from '#domain/kernel/decider.ts';
import type { StreamName } from '#domain/kernel/ids.ts';
import { emptyFrame } from '#domain/process/empty-frame.ts';
import { Dispatch } from '../dispatch/dispatch.ts';
import type { Storage } from '../ports/storage.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { ProjectDirectory } from './project-directory.ts';

const organiser = { person: 'organiserorganiser', roles: ['organiser'] } as const;
const frame = { ...emptyFrame, title: 'Samen aan tafel' };

let storage: Storage;
let reads = 0;
let dispatch: Dispatch;
let directory: ProjectDirectory;
let asked = 0;

/** A server that starts on what is stored; counts how often it looks through all projects. */
function start(): void {
  reads = 0;
  const counting: Storage = {
    ...storage,
    streams: (prefix) => {
      reads += 1;
      return storage.streams(prefix);
    },
  };
  dispatch = new Dispatch(counting, () => 1_790_000_000_000);
  directory = new ProjectDirectory(counting, dispatch);
}

async function tell(stream: StreamName, command: object, actor: Actor = organiser): Promise<void> {
  asked += 1;
  const id = `command${String(asked).padStart(8, '0')}`;
  const outcome = await dispatch.run({ stream, id, actor, command: command as DomainCommand });
  expect(outcome.kind).toBe('accepted');
}

const begin = (project: string, slug: string, example = false): Promise<void> =>
  tell(`process:${project}`, { type: 'start-project', id: project, slug, example, frame });
const plan = (project: string, session: string): Promise<void> =>
  tell(`process:${project}`, {
    type: 'plan-session',
    session,
    title: 'Verkennen',
    startsAt: 1_790_000_100_000,
    zone: 'Europe/Amsterdam',
    plannedMinutes: null,
    items: [],
  });
const titles = async (): Promise<readonly string[]> => (await directory.list()).map(({ title }) => title);

beforeEach(async () => {
  storage = openMemoryStorage();
  start();
  await begin('projectoneone', 'samen-aan-tafel');
});

describe('the directory of projects', () => {
  it('finds a project by its address, and nobody by another', async () => {
    expect(await directory.bySlug('samen-aan-tafel')).toBe('projectoneone');
    expect(await directory.bySlug('anders')).toBeNull();
  });

  it('hears of what is committed, and does not look through everything again', async () => {
    expect(await titles()).toEqual(['Samen aan tafel']);
    await begin('projecttwotwo', 'lindeplein', true);
    await plan('projecttwotwo', 'eveningonexx');
    await tell('people:projecttwotwo', {
      type: 'enrol',
      session: 'eveningonexx',
      people: [{ person: 'annexxxxxxxx', means: 'screen', reachedBy: 'mail', needs: [] }],
    });
    await tell('process:projectoneone', {
      type: 'change-frame',
      changes: { title: 'Anders genoemd' },
      saw: { title: frame.title },
    });
    expect(await directory.list()).toMatchObject([
      { id: 'projecttwotwo', people: 1, sessions: [{ id: 'eveningonexx', status: 'planned' }] },
      { title: 'Anders genoemd', people: 0 },
    ]);
    expect(await directory.bySlug('lindeplein')).toBe('projecttwotwo');
    expect(await directory.hasExample()).toBe(true);
    const occasion = { session: 'eveningonexx', project: 'projecttwotwo' };
    const layOut = {
      type: 'lay-out',
      plan: { occasion, items: [], tables: [], participants: [], missing: [] },
    };
    await tell('session:eveningonexx', layOut, { person: 'server', roles: [] });
    expect((await directory.list())[0]?.sessions[0]?.status).toBe('lobby');
    expect(reads).toBe(1);
  });

  it('misses nothing that is committed while it is read for the first time', async () => {
    const reading = directory.list();
    await begin('projecttwotwo', 'lindeplein');
    await reading;
    expect(await directory.list()).toHaveLength(2);
    expect(await directory.bySlug('lindeplein')).toBe('projecttwotwo');
  });

  it('knows after a restart what it knew before', async () => {
    await begin('projecttwotwo', 'lindeplein');
    const before = await directory.list();
    start();
    expect(await directory.list()).toEqual(before);
    expect(await directory.bySlug('lindeplein')).toBe('projecttwotwo');
  });

  it('lets a project go that was removed whole, and takes its address out', async () => {
    await directory.list();
    await storage.forget(['process:projectoneone']);
    dispatch.letGo(['process:projectoneone']);
    directory.readAgain();
    expect(await directory.list()).toEqual([]);
    expect(await directory.bySlug('samen-aan-tafel')).toBeNull();
  });

  it('reads again after a reading that failed', async () => {
    start();
    const { streams } = storage;
    storage.streams = () => Promise.reject(new Error('away'));
    await expect(directory.list()).rejects.toThrow('away');
    storage.streams = streams;
    expect(await titles()).toEqual(['Samen aan tafel']);
  });
});
