import { beforeEach, describe, expect, it } from 'vitest';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import type { Storage } from '../ports/storage.ts';
import { emptyMemoryDisk, openMemoryStorage } from '../storage/memory.ts';
import { Dispatch } from './dispatch.ts';
import { SlowStorage } from './home.fixture.ts';
import type { Committed } from './home.ts';

const server = { person: 'server', roles: [] } as const;
const organiser = { person: 'organiserorganiser', roles: ['organiser'] } as const;
const stream = 'organisation';

let made = 0;
const id = (): string => {
  made += 1;
  return `command${made.toString().padStart(8, '0')}`;
};
const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

const found = (name = 'Rietvoorde'): DomainCommand =>
  ({ type: 'found-organisation', name, organiser: organiser.person }) as DomainCommand;
const rename = (name: string): DomainCommand => ({ type: 'rename-organisation', name }) as DomainCommand;

function at(storage: Storage) {
  const dispatch = new Dispatch(storage, () => 1_790_000_000_000);
  const heard: Committed[] = [];
  dispatch.onCommitted((committed) => heard.push(committed));
  return { dispatch, heard, names: () => heard.flatMap(({ events }) => events.map(nameIn)) };
}

const nameIn = (event: object): string => ('name' in event ? String(event.name) : '');
const nameOf = (state: unknown): string | null => (state as { name?: string }).name ?? null;

let disk = emptyMemoryDisk();
const open = () => openMemoryStorage(disk);
beforeEach(() => {
  disk = emptyMemoryDisk();
});

async function founded(storage: Storage) {
  const running = at(storage);
  await running.dispatch.run({ stream, id: id(), actor: server, command: found() });
  running.heard.length = 0;
  return running;
}

describe('a command that is sent twice', () => {
  it('counts once, and gets its first answer', async () => {
    const { dispatch, heard } = await founded(open());
    const request = { stream, id: id(), actor: organiser, command: rename('Waterland') };
    const [first, second] = await Promise.all([dispatch.run(request), dispatch.run(request)]);
    expect(await dispatch.run(request)).toEqual(first);
    expect(second).toEqual(first);
    expect(first).toEqual({ kind: 'accepted', version: 3 });
    expect(heard).toHaveLength(1);
    expect(await open().version(stream)).toBe(3);
  });

  it('gets its first answer after a restart too, whatever happened since', async () => {
    const { dispatch } = await founded(open());
    const request = { stream, id: id(), actor: organiser, command: rename('Waterland') };
    const first = await dispatch.run(request);
    await dispatch.run({ ...request, id: id(), command: rename('Bergveld') });
    const { dispatch: later, heard } = at(open());
    expect(await later.run(request)).toEqual(first);
    expect(nameOf((await later.look('organisation')).state)).toBe('Bergveld');
    expect(heard).toEqual([]);
  });

  it('stays refused after a restart, also when it would be welcome now', async () => {
    const { dispatch } = at(open());
    const request = { stream, id: id(), actor: organiser, command: rename('Te vroeg') };
    const first = await dispatch.run(request);
    expect(first).toEqual({ kind: 'refused', refusal: { code: 'organisation-missing' } });
    await dispatch.run({ stream, id: id(), actor: server, command: found() });
    expect(await dispatch.run(request)).toEqual(first);
    expect(await at(open()).dispatch.run(request)).toEqual(first);
  });

  it('is somebody else’s command when somebody else sends it', async () => {
    const { dispatch } = await founded(open());
    const request = { stream, id: id(), actor: organiser, command: rename('Waterland') };
    await dispatch.run(request);
    const other = { ...request, actor: { person: 'somebodyelse', roles: [] } };
    expect(await dispatch.run(other)).toEqual({ kind: 'refused', refusal: { code: 'not-allowed' } });
  });
});

describe('acknowledged means on disk', () => {
  it('says nothing to anybody before the storage said that it is written', async () => {
    const slow = new SlowStorage(open());
    const { dispatch, heard } = await founded(slow.storage);
    slow.held = true;
    let acknowledged = false;
    const running = dispatch
      .run({ stream, id: id(), actor: organiser, command: rename('Waterland') })
      .then((outcome) => {
        acknowledged = true;
        return outcome;
      });
    await tick();
    expect(slow.waiting).toHaveLength(1);
    expect(acknowledged).toBe(false);
    expect(heard).toEqual([]);
    expect(nameOf((await dispatch.look('organisation')).state)).toBe('Rietvoorde');
    await slow.waiting[0]?.go();
    expect(await running).toEqual({ kind: 'accepted', version: 3 });
    expect(heard).toHaveLength(1);
    expect(nameOf((await dispatch.look('organisation')).state)).toBe('Waterland');
  });

  it('a refusal too is answered only when it is kept', async () => {
    const slow = new SlowStorage(open());
    const { dispatch } = await founded(slow.storage);
    slow.held = true;
    let answered = false;
    const running = dispatch.run({ stream, id: id(), actor: organiser, command: rename(' ') }).finally(() => {
      answered = true;
    });
    await tick();
    expect(answered).toBe(false);
    await slow.waiting[0]?.go();
    expect(await running).toMatchObject({ kind: 'refused' });
  });

  it('a write that fails is not acknowledged, and what comes after stands on what is on disk', async () => {
    const slow = new SlowStorage(open());
    const { dispatch, names } = await founded(slow.storage);
    slow.held = true;
    const lost = dispatch.run({ stream, id: id(), actor: organiser, command: rename('Verloren') });
    await tick();
    slow.waiting[0]?.fail();
    await expect(lost).rejects.toThrow();
    slow.held = false;
    expect(await dispatch.run({ stream, id: id(), actor: organiser, command: rename('Waterland') })).toEqual({
      kind: 'accepted',
      version: 3,
    });
    expect(names()).toEqual(['Waterland']);
  });

  it('a write whose answer was lost is told to everybody once, and its repeat is acknowledged', async () => {
    const slow = new SlowStorage(open());
    const { dispatch, names } = await founded(slow.storage);
    slow.held = true;
    const request = { stream, id: id(), actor: organiser, command: rename('Geschreven') };
    const unsure = dispatch.run(request);
    await tick();
    slow.waiting[0]?.failAfterwards();
    await expect(unsure).rejects.toThrow();
    slow.held = false;
    expect(await dispatch.run(request)).toEqual({ kind: 'accepted', version: 3 });
    expect(names()).toEqual(['Geschreven']);
  });
});

describe('commands that are on their way together', () => {
  it('are decided in the order in which they came, however long each is looked up', async () => {
    const slow = new SlowStorage(open());
    const { dispatch, names } = await founded(slow.storage);
    const ids = [id(), id(), id()];
    slow.lookUpTakes = (commandId) => [20, 10, 0][ids.indexOf(commandId)] ?? 0;
    await Promise.all(
      ids.map((commandId, index) =>
        dispatch.run({ stream, id: commandId, actor: organiser, command: rename(`Naam ${index}`) }),
      ),
    );
    expect(names()).toEqual(['Naam 0', 'Naam 1', 'Naam 2']);
  });

  it('are decided again when the first finds that somebody else wrote', async () => {
    const slow = new SlowStorage(open());
    const { dispatch, names } = await founded(slow.storage);
    slow.held = true;
    const both = ['Een', 'Twee'].map((name) =>
      dispatch.run({ stream, id: id(), actor: organiser, command: rename(name) }),
    );
    await tick();
    const { dispatch: other } = at(open());
    for (const name of ['Elders', 'Daar']) {
      await other.run({ stream, id: id(), actor: organiser, command: rename(name) });
    }
    slow.held = false;
    for (const { go } of slow.waiting) await go();
    expect(await Promise.all(both)).toEqual([
      { kind: 'accepted', version: 5 },
      { kind: 'accepted', version: 6 },
    ]);
    expect(names()).toEqual(['Elders', 'Daar', 'Een', 'Twee']);
    expect((await open().read(stream)).map(({ event }) => nameIn(event))).toEqual([
      'Rietvoorde',
      '',
      'Elders',
      'Daar',
      'Een',
      'Twee',
    ]);
  });

  it('a row that is taken refuses its command, and leaves the others alone', async () => {
    const { dispatch, names } = await founded(open());
    const row = (key: string) =>
      [{ change: 'put', collection: 'people', key, unique: 'staff:a@example.org', body: {} }] as const;
    const run = (name: string, register?: ReturnType<typeof row>) =>
      dispatch.run({
        stream,
        id: id(),
        actor: organiser,
        command: rename(name),
        ...(register ? { register } : {}),
      });
    const [first, taken, after] = await Promise.all([
      run('Een', row('one')),
      run('Twee', row('two')),
      run('Drie'),
    ]);
    expect(first).toMatchObject({ kind: 'accepted' });
    expect(taken).toEqual({ kind: 'refused', refusal: { code: 'taken-people' } });
    expect(after).toMatchObject({ kind: 'accepted' });
    expect(names()).toEqual(['Een', 'Drie']);
  });

  it('a hundred at once give one log without holes, and listeners hear all of it in order', async () => {
    const { dispatch, heard } = await founded(open());
    const many = Array.from({ length: 100 }, (_, index) => rename(`Naam ${index}`));
    await Promise.all(many.map((command) => dispatch.run({ stream, id: id(), actor: organiser, command })));
    expect(heard.map(({ version }) => version)).toEqual(many.map((_, index) => index + 3));
    expect((await open().read(stream)).map(({ version }) => version)).toEqual(
      Array.from({ length: 102 }, (_, index) => index + 1),
    );
  });
});

describe('opening a stream', () => {
  it('a snapshot and what came after it give the same as the whole log', async () => {
    const storage = open();
    const { dispatch } = await founded(storage);
    for (const name of ['Een', 'Twee']) {
      await dispatch.run({ stream, id: id(), actor: organiser, command: rename(name) });
    }
    const { state, version } = await dispatch.look('organisation');
    await storage.keepSnapshot({ stream, version, shape: '1', state });
    await dispatch.run({ stream, id: id(), actor: organiser, command: rename('Drie') });
    const fromSnapshot = await at(open()).dispatch.look('organisation');
    disk.snapshots.clear();
    expect(fromSnapshot).toEqual(await at(open()).dispatch.look('organisation'));
    expect(nameOf(fromSnapshot.state)).toBe('Drie');
  });

  it('really begins at the snapshot', async () => {
    const storage = open();
    await founded(storage);
    const state = { status: 'founded', name: 'Uit de momentopname', staff: {} };
    await storage.keepSnapshot({ stream, version: 2, shape: '1', state });
    expect(nameOf((await at(open()).dispatch.look('organisation')).state)).toBe('Uit de momentopname');
  });

  it('reading again shows what was known until the reading is done', async () => {
    const { dispatch } = await founded(open());
    const refreshing = dispatch.refresh(stream);
    expect(nameOf((await dispatch.look('organisation')).state)).toBe('Rietvoorde');
    const running = dispatch.run({ stream, id: id(), actor: organiser, command: rename('Ondertussen') });
    await Promise.all([refreshing, running]);
    expect(nameOf((await dispatch.look('organisation')).state)).toBe('Ondertussen');
  });

  it('reading again takes over what was rewritten, and publishes nothing twice', async () => {
    const storage = open();
    const { dispatch, names } = await founded(storage);
    await dispatch.run({ stream, id: id(), actor: organiser, command: rename('Geheim') });
    await storage.redact(stream, 3, { type: 'organisation-renamed', audience: 'staff', name: '' } as never);
    const late = dispatch.run({ stream, id: id(), actor: organiser, command: rename('Later') });
    await dispatch.refresh(stream);
    await late;
    expect(names()).toEqual(['Geheim', 'Later']);
    expect(nameOf((await dispatch.look('organisation')).state)).toBe('Later');
  });
});
