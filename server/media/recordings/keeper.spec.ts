import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '#domain/kernel/moments.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { Storage } from '../../ports/storage.ts';
import { openMemoryStorage } from '../../storage/memory.ts';
import { RecordingKeeper } from './keeper.ts';

const evening = (keepDays: number): SessionState =>
  ({
    status: 'live',
    occasion: { media: { kind: 'built-in', recording: { purpose: 'het verslag', keepDays } } },
  }) as unknown as SessionState;

describe('what was recorded', () => {
  let folder = '';
  let now = 1_000;
  let ids = 0;
  let state: SessionState = { status: 'empty' };
  let storage: Storage;
  const logged: string[] = [];
  let keeper: RecordingKeeper;

  const voice = async (person: string, session = 'evening', keepDays = 30) => {
    const file = `${session}-${person}-${ids}.ogg`;
    writeFileSync(join(folder, file), 'OggS');
    state = evening(keepDays);
    keeper.hear({ is: 'recorded', session, room: 'table:1', person, file, ms: 4_000 });
    await keeper.settled();
    return join(folder, file);
  };
  /** What a forwarder leaves that was killed after two seconds: begun at 1 000, in the name. */
  const halfWritten = (person: string): string => {
    const page = Buffer.alloc(28);
    page.write('OggS');
    page.writeBigInt64LE(96_000n, 6);
    const path = join(folder, `evening-table-3-${(1_000).toString(36)}-${person}.ogg`);
    writeFileSync(path, page);
    return path;
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'polder-voices-'));
    now = 1_000;
    const newId = () => {
      ids += 1;
      return `recording${ids}`;
    };
    storage = openMemoryStorage();
    await storage.change(
      ['anna', 'cas', 'bo'].map((key) => ({
        change: 'put',
        collection: 'people',
        key,
        body: { erasedAt: null },
      })),
    );
    keeper = new RecordingKeeper({
      storage,
      folder,
      now: () => now,
      newId,
      sessionNow: () => Promise.resolve(state),
      log: (line) => logged.push(line),
    });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is listed per session in the order in which it was made, with how long it stays', async () => {
    await voice('anna');
    now += 5;
    await voice('cas');
    await voice('bo', 'another');
    const found = await keeper.list('evening');
    expect(found.map(({ person, until }) => [person, until])).toEqual([
      ['anna', 1_000 + 30 * day],
      ['cas', 1_005 + 30 * day],
    ]);
  });

  it('goes by itself when its time is over, file and row, and nothing else goes with it', async () => {
    const short = await voice('anna', 'evening', 7);
    const long = await voice('cas', 'evening', 30);
    now += 7 * day - 1;
    expect(await keeper.sweep()).toBe(0);
    now += 1;
    expect(await keeper.sweep()).toBe(1);
    expect([existsSync(short), existsSync(long)]).toEqual([false, true]);
    expect((await keeper.list('evening')).map(({ person }) => person)).toEqual(['cas']);
  });

  it('goes when somebody says so, also twice, and also when its file is gone already', async () => {
    const path = await voice('anna');
    const [one] = await keeper.list('evening');
    rmSync(path);
    await keeper.remove([one?.id ?? '', one?.id ?? '', 'unknown']);
    expect(await keeper.list('evening')).toEqual([]);
  });

  it('of somebody who is erased goes, and nobody else’s', async () => {
    const [hers, his] = [await voice('anna'), await voice('cas')];
    await keeper.removeOf('anna');
    expect([existsSync(hers), existsSync(his)]).toEqual([false, true]);
  });

  it('of somebody who was erased while we were away goes with the next sweep', async () => {
    const [hers, his] = [await voice('anna'), await voice('cas')];
    await storage.change([{ change: 'put', collection: 'people', key: 'anna', body: { erasedAt: 5 } }]);
    expect(await keeper.sweep()).toBe(1);
    expect([existsSync(hers), existsSync(his)]).toEqual([false, true]);
  });

  it('that was being written when everything stopped is listed at the next start, once', async () => {
    halfWritten('anna');
    writeFileSync(join(folder, 'notes.txt'), 'nothing of ours');
    await voice('cas');
    await keeper.takeUp();
    await keeper.takeUp();
    const found = await keeper.list('evening');
    expect(found.map(({ person, room, ms }) => [person, room, ms]).toSorted()).toEqual([
      ['anna', 'table:3', 2_000],
      ['cas', 'table:1', 4_000],
    ]);
  });

  it('that nobody told of counts from its last word, however late it is found', async () => {
    const path = halfWritten('anna');
    state = evening(7);
    now += 7 * day;
    await keeper.takeUp();
    expect((await keeper.list('evening'))[0]).toMatchObject({ at: 3_000, until: 3_000 + 7 * day });
    now += 2_000;
    expect(await keeper.sweep()).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it('that nobody told of is found by the sweep too, and by who erases somebody', async () => {
    const [hers, his] = [halfWritten('anna'), halfWritten('cas')];
    state = evening(7);
    await keeper.removeOf('anna');
    expect([existsSync(hers), existsSync(his)]).toEqual([false, true]);
    now += 8 * day;
    expect(await keeper.sweep()).toBe(1);
    expect(existsSync(his)).toBe(false);
  });

  it('is not listed while it is being written; whatever ended its writing, it is listed then', async () => {
    state = evening(7);
    const [hers, his] = ['anna', 'cas'].map((person) => {
      const { room, file } = { room: 'table:3' as const, file: basename(halfWritten(person)) };
      return { is: 'recording' as const, session: 'evening', room, person, file };
    });
    if (!hers || !his) return;
    keeper.hear(hers);
    keeper.hear(his);
    now += 30 * day;
    expect(await keeper.sweep()).toBe(0);
    expect(await keeper.list('evening')).toEqual([]);
    keeper.hear({ ...hers, is: 'recorded', ms: 1_500 });
    keeper.hear({ ...his, is: 'recorded', ms: null });
    await keeper.settled();
    const found = await keeper.list('evening');
    expect(found.map(({ person, ms, at }) => [person, ms, at])).toEqual([
      ['anna', 1_500, now],
      ['cas', 2_000, now],
    ]);
  });

  it('of somebody who was erased meanwhile is not kept at all', async () => {
    await storage.change([{ change: 'put', collection: 'people', key: 'anna', body: { erasedAt: 5 } }]);
    const path = await voice('anna');
    expect([existsSync(path), await keeper.list('evening')]).toEqual([false, []]);
  });

  it('that cannot be listed is said to the operator, without a name', async () => {
    storage.change = () => Promise.reject(new Error('disk full'));
    await voice('anna');
    expect(logged).toEqual(['recordings: a recording is not listed: Error: disk full']);
  });

  it('stays one day where a session says nothing any more', async () => {
    const file = 'left.ogg';
    state = { status: 'empty' };
    keeper.hear({ is: 'recorded', session: 'evening', room: 'table:1', person: 'anna', file, ms: 1 });
    await keeper.settled();
    expect((await keeper.list('evening'))[0]?.until).toBe(1_000 + day);
  });
});
