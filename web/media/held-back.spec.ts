import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeTrack, fakeBrowser, page, settled } from './store.fixture.ts';
import { isUnheard } from './view.ts';

// what is fetched when somebody takes part is here already, so that specs wait for nothing else
beforeAll(() => import('./taking-part.ts'));

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Time stands still from here on. */
async function withBothOn() {
  const { media, asks, clients } = page();
  media.join();
  await settled();
  await media.setMicrophone(true);
  await media.setCamera(true);
  vi.useFakeTimers();
  const [microphone, camera] = browser.tracks;
  if (!microphone || !camera) throw new Error('nothing was opened');
  return { media, asks, clients, microphone, camera };
}

function mute(track: FakeTrack, muted: boolean): void {
  track.muted = muted;
  if (muted) track.onmute?.();
  else track.onunmute?.();
}

describe('a microphone that the system holds back', () => {
  it('is spoken of after two seconds, and no longer once it is given again', async () => {
    const { media, microphone } = await withBothOn();
    mute(microphone, true);
    vi.advanceTimersByTime(1_999);
    expect(isUnheard(media.view())).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isUnheard(media.view())).toBe(true);
    mute(microphone, false);
    expect(isUnheard(media.view())).toBe(false);
  });

  it('for a moment is not spoken of, however often', async () => {
    const { media, microphone } = await withBothOn();
    let told = 0;
    media.subscribe(() => (told += 1));
    for (let time = 0; time < 5; time += 1) {
      mute(microphone, true);
      vi.advanceTimersByTime(1_500);
      mute(microphone, false);
      vi.advanceTimersByTime(1_500);
    }
    expect(told).toBe(0);
  });

  it('turns nothing on or off, here or with the others', async () => {
    const { media, microphone, asks, clients } = await withBothOn();
    const [asked, done] = [asks.length, clients[0]?.done.length];
    mute(microphone, true);
    vi.advanceTimersByTime(10_000);
    mute(microphone, false);
    expect(media.view()).toMatchObject({ microphone: true, camera: true });
    expect(microphone.stopped).toBe(false);
    expect(asks).toHaveLength(asked);
    expect(clients[0]?.done).toHaveLength(done ?? -1);
  });

  it('while it is off here is spoken of only when it is turned on', async () => {
    const { media, microphone } = await withBothOn();
    await media.setMicrophone(false);
    mute(microphone, true);
    vi.advanceTimersByTime(10_000);
    expect(isUnheard(media.view())).toBe(false);
    await media.setMicrophone(true);
    expect(isUnheard(media.view())).toBe(true);
  });

  it('gives way to another that is chosen', async () => {
    const { media, microphone } = await withBothOn();
    mute(microphone, true);
    vi.advanceTimersByTime(10_000);
    await media.change({ devices: { microphone: 'another', camera: null, speaker: null } });
    expect(isUnheard(media.view())).toBe(false);
    mute(microphone, true);
    vi.advanceTimersByTime(10_000);
    expect(isUnheard(media.view())).toBe(false);
  });

  it('is known at once where it was so when it was opened', async () => {
    const { media } = await withBothOn();
    const { mediaDevices } = navigator;
    const getUserMedia = async (wanted: MediaStreamConstraints) => {
      const stream = await mediaDevices.getUserMedia(wanted);
      for (const track of stream.getTracks()) Object.assign(track, { muted: true });
      return stream;
    };
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
    await media.change({ devices: { microphone: 'another', camera: null, speaker: null } });
    vi.advanceTimersByTime(2_000);
    expect(isUnheard(media.view())).toBe(true);
  });

  it('is not the camera', async () => {
    const { media, camera } = await withBothOn();
    mute(camera, true);
    vi.advanceTimersByTime(10_000);
    expect(isUnheard(media.view())).toBe(false);
  });
});
