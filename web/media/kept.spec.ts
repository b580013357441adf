import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser, inside, page, settled } from './store.fixture.ts';

// what is fetched when somebody takes part is here already, so that specs wait for nothing else
beforeAll(() => import('./taking-part.ts'));

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => vi.unstubAllGlobals());

async function resumed(person: string, session?: string) {
  const one = page(undefined, person, session);
  one.media.resume();
  await settled();
  return one;
}

describe('a microphone and a camera that were on in this tab', () => {
  beforeEach(async () => {
    const { media } = page(undefined, 'ahmed');
    media.join();
    await settled();
    await media.setMicrophone(true);
    await media.setCamera(true);
  });

  it('are on again for the same person on the same evening', async () => {
    const { clients } = await resumed('ahmed');
    expect(clients[0]?.mounts[0]?.start).toMatchObject({ microphone: true, camera: true });
  });

  it('stay off for somebody else who opens their own link in it, also when they come in', async () => {
    const { media, asks, clients } = await resumed('hanna');
    expect(asks).toEqual([]);
    media.join();
    await settled();
    expect(clients[0]?.mounts[0]?.start).toMatchObject({ microphone: false, camera: false });
  });

  it('stay off on another evening', async () => {
    expect((await resumed('ahmed', 'session-2')).asks).toEqual([]);
  });
});

describe('a line that comes back as somebody else’s', () => {
  it('turns off what was on: they come in by their own hand', async () => {
    const { media, clients, line, server } = await inside();
    await media.setMicrophone(true);
    line(false);
    server.person = 'hanna';
    line(true);
    await settled();
    expect(media.view()).toMatchObject({ state: 'off', microphone: false });
    expect(browser.tracks[0]?.stopped).toBe(true);
    media.join();
    await settled();
    expect(clients[1]?.mounts[0]?.start).toMatchObject({ microphone: false });
  });
});

describe('a yes to captions of a voice', () => {
  const wants = async (person: string, session?: string) => {
    const { media } = page(undefined, person, session);
    const before = media.view().settings.captions;
    media.join();
    await settled();
    return [before, media.view().settings.captions];
  };

  it('is for that voice on that evening', async () => {
    await page(undefined, 'ahmed').media.change({ captions: true });
    expect(await wants('ahmed')).toEqual([true, true]);
    expect(await wants('hanna')).toEqual([false, false]);
    expect(await wants('ahmed', 'session-2')).toEqual([false, false]);
  });

  it('lasts when something else is chosen, until it is taken back', async () => {
    const { media } = await inside();
    await media.change({ captions: true });
    await media.change({ keys: false });
    expect(await wants('anna')).toEqual([true, true]);
    await media.change({ captions: false });
    expect(await wants('anna')).toEqual([false, false]);
  });

  it('that an older Polder kept for the whole device counts for nobody', async () => {
    localStorage.setItem('polder:media', JSON.stringify({ captions: true, blur: true }));
    expect(page().media.view().settings).toMatchObject({ captions: false, blur: true });
  });
});
