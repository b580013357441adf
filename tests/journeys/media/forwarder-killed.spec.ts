import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { type BesideEvening, gatherBeside, start } from './beside-evening.ts';
import { hears, join, listenOn, sees, stands, turn } from './ears.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let cast: BesideEvening;
test.beforeAll(async ({ browser }) => {
  cast = await gatherBeside(browser, { media: { kind: 'built-in' } });
});
test.afterAll(() => cast.leave());
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

/** What was promised (ms): nobody does anything for it. */
const backWithin = 5_000;

/** The forwarders of the server that this journey began, and of no other. */
function forwarders(): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const all = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((found) => found !== null);
  const childrenOf = (parent: number): readonly number[] =>
    all
      .filter(([, , ppid]) => Number(ppid) === parent)
      .flatMap(([, pid, , args]) => [
        ...(args?.includes('media/forwarder/main.ts') ? [Number(pid)] : []),
        ...childrenOf(Number(pid)),
      ]);
  return childrenOf(process.pid);
}

test('when what forwards the sound dies, everybody is back by themselves, with all as it was', async () => {
  await start(cast.lead, 'Welkom');
  await start(cast.lead, 'Ervaringen');
  for (const page of [cast.sanne, cast.ahmed]) {
    await listenOn(page);
    await join(page);
    await turn(page, 'microphone', 'on');
  }
  await turn(cast.sanne, 'camera', 'on');
  await hears(cast.ahmed);
  await sees(cast.ahmed);
  expect(forwarders().length).toBeGreaterThan(0);
  for (const pid of forwarders()) process.kill(pid, 'SIGKILL');
  const before = await cast.ahmed.evaluate(
    () => (globalThis as unknown as { connections: unknown[] }).connections.length,
  );
  await cast.ahmed.waitForFunction(
    (count) => {
      const { connections } = globalThis as unknown as { connections: RTCPeerConnection[] };
      return connections.length > count && connections.at(-1)?.connectionState === 'connected';
    },
    before,
    { timeout: backWithin },
  );
  for (const page of [cast.sanne, cast.ahmed]) {
    await stands(page, 'microphone', 'on');
    await hears(page);
  }
  await stands(cast.sanne, 'camera', 'on');
  await stands(cast.ahmed, 'camera', 'off');
  await sees(cast.ahmed);
});
