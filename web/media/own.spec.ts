import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser, page, settled } from './store.fixture.ts';

// what is fetched when somebody takes part is here already, so that specs wait for nothing else
beforeAll(() => import('./taking-part.ts'));

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => vi.unstubAllGlobals());

async function withBothOn() {
  const one = page();
  one.media.join();
  await settled();
  await one.media.setMicrophone(true);
  await one.media.setCamera(true);
  return one;
}

const [microphone, camera] = [0, 1];
const unplug = (...tracks: readonly number[]) => {
  for (const track of tracks) browser.tracks[track]?.onended?.();
  return settled();
};

describe('what ends by itself', () => {
  it.each([
    ['microphone first', [microphone, camera]],
    ['camera first', [camera, microphone]],
  ])('with one cable is off, and the microphone is spoken of: %s', async (_, order) => {
    const { media } = await withBothOn();
    await unplug(...order);
    expect(media.view()).toMatchObject({
      microphone: false,
      camera: false,
      trouble: { at: 'microphone', code: 'lost' },
    });
  });

  it('because leave was taken back is said as that, also to the server', async () => {
    const { media, asks } = await withBothOn();
    const query = async () => ({ state: 'denied' });
    vi.stubGlobal('navigator', { ...navigator, permissions: { query } });
    await unplug(camera);
    expect(media.view()).toMatchObject({
      microphone: true,
      camera: false,
      trouble: { at: 'camera', code: 'permission' },
    });
    expect(asks.at(-1)).toEqual({ do: 'trouble', code: 'permission' });
  });

  it('does not come back on by itself, also not with a new line', async () => {
    const { media, clients } = await withBothOn();
    await unplug(camera);
    clients[0]?.tell({ is: 'link', state: 'lost' });
    await settled();
    expect(clients[0]?.mounts[1]?.start).toMatchObject({ microphone: true, camera: false });
    expect(media.view()).toMatchObject({ microphone: true, camera: false });
  });
});
