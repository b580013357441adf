import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaKind } from '#domain/process/events.ts';
import { opened } from '#domain/session/specification.ts';
import { MediaTrouble } from './client.ts';
import { keepSettings } from './kept.ts';
import { fakeBrowser, grantOf, inside, page, settled } from './store.fixture.ts';

// what is fetched when somebody takes part is here already, so that specs wait for nothing else
beforeAll(() => import('./taking-part.ts'));

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const granted = { what: 'grant', grant: grantOf() } as const;

describe('coming in', () => {
  it('opens no microphone and no camera', async () => {
    const { media, client } = await inside();
    expect(media.view()).toMatchObject({ state: 'on', microphone: false, camera: false, room: 'table:1' });
    expect(client.mounts[0]?.start).toMatchObject({ microphone: false, camera: false });
    expect(browser.asked).toEqual([]);
  });

  it('is not done by itself the first time, and is after a reload, with both as they were', async () => {
    const first = page();
    first.media.resume();
    await settled();
    expect(first.asks).toEqual([]);
    first.media.join();
    await settled();
    await first.media.setMicrophone(true);
    const reloaded = page();
    reloaded.media.resume();
    await settled();
    expect(reloaded.clients[0]?.mounts[0]?.start).toMatchObject({ microphone: true, camera: false });
    expect(reloaded.media.view()).toMatchObject({ state: 'on', microphone: true, camera: false });
  });

  it('does not happen after a reload for who had left', async () => {
    const { media } = await inside();
    media.leave();
    const reloaded = page();
    reloaded.media.resume();
    await settled();
    expect(reloaded.asks).toEqual([]);
  });

  it('knows at once whether this evening has captions', async () => {
    const { laid } = opened(1);
    const media = { passCode: '', instructions: '', recording: null } as const;
    const has = async (kind: MediaKind, captions: boolean) => {
      const one = page({ ...laid, occasion: { ...laid.occasion, media: { ...media, kind, captions } } });
      one.media.join();
      await settled();
      return one.media.view().canCaption;
    };
    expect([await has('built-in', true), await has('livekit', true)]).toEqual([true, true]);
    expect([await has('built-in', false), await has('jitsi', true)]).toEqual([false, false]);
  });

  it('says why the server refuses, and comes in when the server says that it is time', async () => {
    const one = page();
    one.server.answers = [{ what: 'refused', code: 'media-not-now' }];
    one.media.join();
    await settled();
    expect(one.media.view()).toMatchObject({
      state: 'failed',
      trouble: { at: 'line', code: 'media-not-now' },
    });
    one.server.answers = [granted];
    one.tell(granted);
    await settled();
    expect(one.media.view()).toMatchObject({ state: 'on', trouble: null });
  });

  it('follows who is given another place while what it needs is fetched', async () => {
    const one = page();
    const rights = { speak: false, camera: false };
    one.server.answers = [granted, { what: 'placed', room: 'plenary', rights }];
    one.media.join();
    await settled();
    expect(one.media.view()).toMatchObject({ state: 'on', room: 'plenary', rights });
  });
});

describe('an evening that is full', () => {
  it('is said, and comes through by itself once there is room', async () => {
    const one = page();
    one.server.answers = [{ what: 'refused', code: 'media-full' }];
    one.media.join();
    await settled();
    expect(one.media.view()).toMatchObject({ state: 'lost', trouble: { at: 'line', code: 'media-full' } });
    one.server.answers = [granted];
    one.tell(granted);
    await settled();
    expect(one.media.view()).toMatchObject({ state: 'on', trouble: null });
  });
});

describe('the pictures of others', () => {
  it('are asked for in the size that the page can use, also when it comes in anew', async () => {
    vi.useFakeTimers();
    const one = page();
    one.media.join();
    await vi.advanceTimersByTimeAsync(10);
    const [client] = one.clients;
    expect(client?.mounts[0]?.start.look).toBe('large');
    // this page has no place where anybody could be seen
    await vi.advanceTimersByTimeAsync(2_000);
    expect(client?.done).toEqual(['look none']);
    client?.tell({ is: 'link', state: 'lost' });
    await vi.advanceTimersByTimeAsync(10);
    expect(client?.mounts[1]?.start.look).toBe('none');
  });
});

describe("one's own microphone and camera", () => {
  it('are on when the browser gives them, and the server hears of it', async () => {
    const { media, asks } = await inside();
    await media.setMicrophone(true);
    await media.setCamera(true);
    expect(media.view()).toMatchObject({ microphone: true, camera: true });
    expect(media.view().ownPicture).not.toBeNull();
    expect(asks.at(-1)).toEqual({ do: 'sending', microphone: true, camera: true });
  });

  it('off is off at once: the camera is let go of, so that its light goes out', async () => {
    const { media, asks } = await inside();
    await media.setCamera(true);
    await media.setCamera(false);
    await settled();
    expect(browser.tracks[0]?.stopped).toBe(true);
    expect(media.view()).toMatchObject({ camera: false, ownPicture: null });
    expect(asks.at(-1)).toEqual({ do: 'sending', microphone: false, camera: false });
  });

  it('stay off when turned off before the browser answered its own question', async () => {
    const { media } = await inside();
    const opening = media.setMicrophone(true);
    await media.setMicrophone(false);
    await opening;
    expect(media.view().microphone).toBe(false);
  });

  it.each([
    ['NotAllowedError', 'permission'],
    ['NotFoundError', 'no-device'],
    ['NotReadableError', 'device-busy'],
  ])('%s is said as %s, also to the server', async (name, code) => {
    const { media, asks } = await inside();
    browser.deny.audio = name;
    await media.setMicrophone(true);
    expect(media.view()).toMatchObject({
      microphone: false,
      opening: null,
      trouble: { at: 'microphone', code },
    });
    expect(asks.at(-1)).toEqual({ do: 'trouble', code });
  });

  it('a camera unplugged mid-sentence is said, and the sound goes on', async () => {
    const { media } = await inside();
    await media.setMicrophone(true);
    await media.setCamera(true);
    browser.tracks[1]?.onended?.();
    await settled();
    expect(media.view()).toMatchObject({
      microphone: true,
      camera: false,
      trouble: { at: 'camera', code: 'lost' },
    });
  });

  it('turned off by somebody else, only a hand here turns it on again', async () => {
    const { media, tell } = await inside();
    await media.setMicrophone(true);
    tell({ what: 'silenced' });
    await settled();
    expect(media.view()).toMatchObject({ microphone: false, silenced: true });
    await media.setMicrophone(true);
    expect(media.view()).toMatchObject({ microphone: true, silenced: false });
  });
});

describe('a microphone that was turned off by somebody else', () => {
  it('does not come back on with a reload', async () => {
    const first = await inside();
    await first.media.setMicrophone(true);
    const reloaded = page();
    reloaded.server.answers = [granted, { what: 'silenced' }];
    reloaded.media.resume();
    await settled();
    expect(reloaded.clients[0]?.mounts[0]?.start.microphone).toBe(false);
    expect(reloaded.media.view()).toMatchObject({ state: 'on', microphone: false, silenced: true });
  });
});

describe('a line that breaks', () => {
  it('comes back as it was', async () => {
    const { media, client } = await inside();
    await media.setMicrophone(true);
    client.tell({ is: 'link', state: 'lost' });
    expect(media.view().state).toBe('lost');
    await settled();
    expect(client.mounts[1]?.start).toMatchObject({ microphone: true, camera: false });
    expect(media.view()).toMatchObject({ state: 'on', microphone: true });
  });

  it('waits for the line of the page, and comes in anew over a new one', async () => {
    const { media, client, line } = await inside();
    line(false);
    client.tell({ is: 'link', state: 'lost' });
    await settled();
    expect(media.view()).toMatchObject({ state: 'lost', trouble: null });
    line(true);
    await settled();
    expect(media.view().state).toBe('on');
    expect(client.mounts).toHaveLength(2);
  });

  it('is tried again with longer pauses, and said meanwhile', async () => {
    vi.useFakeTimers();
    const one = page();
    one.media.join();
    await vi.advanceTimersByTimeAsync(0);
    const [client] = one.clients;
    if (!client) throw new Error('nobody came in');
    client.fails = new MediaTrouble('no-connection');
    client.tell({ is: 'link', state: 'lost' });
    await vi.advanceTimersByTimeAsync(0);
    expect(one.media.view()).toMatchObject({ state: 'lost', trouble: { at: 'line', code: 'no-connection' } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(client.mounts).toHaveLength(3);
    client.fails = null;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(one.media.view()).toMatchObject({ state: 'on', trouble: null });
  });

  it('is not tried again where the browser has no calls', async () => {
    const { media, client } = await inside();
    client.fails = new MediaTrouble('no-webrtc');
    client.tell({ is: 'link', state: 'lost' });
    await settled();
    expect(media.view()).toMatchObject({ state: 'failed', trouble: { at: 'line', code: 'no-webrtc' } });
  });

  it('is tried again when the server has no room for it yet', async () => {
    vi.useFakeTimers();
    const one = page();
    one.server.answers = [{ what: 'refused', code: 'media-unavailable' }];
    one.media.join();
    await vi.advanceTimersByTimeAsync(0);
    expect(one.media.view()).toMatchObject({ state: 'lost', trouble: { code: 'media-unavailable' } });
    one.server.answers = [granted];
    await vi.advanceTimersByTimeAsync(1_000);
    expect(one.media.view()).toMatchObject({ state: 'on', trouble: null });
  });

  it('begins anew at once when the forwarder did', async () => {
    const { media, client, tell } = await inside();
    tell({ what: 'ended', code: 'media-restarted' });
    await settled();
    expect(client.mounts).toHaveLength(2);
    expect(media.view().state).toBe('on');
  });
});

describe('the same person on another device', () => {
  it('has the sound there: here everything is let go of, and a reload does not take it back', async () => {
    const { media, client, tell } = await inside();
    await media.setMicrophone(true);
    tell({ what: 'ended', code: 'media-elsewhere' });
    await settled();
    expect(media.view()).toMatchObject({ state: 'elsewhere', microphone: false, pictures: {} });
    expect(client.done).toContain('leave');
    expect(browser.tracks[0]?.stopped).toBe(true);
    const reloaded = page();
    reloaded.media.resume();
    await settled();
    expect(reloaded.asks).toEqual([]);
  });

  it('can have it here again by a hand', async () => {
    const { media, clients, tell } = await inside();
    tell({ what: 'ended', code: 'media-elsewhere' });
    await settled();
    media.join();
    await settled();
    expect(media.view()).toMatchObject({ state: 'on', microphone: false });
    expect(clients).toHaveLength(2);
  });
});

describe('how somebody takes part', () => {
  it('only listening turns microphone and camera off, and neither goes on', async () => {
    const { media } = await inside();
    await media.setMicrophone(true);
    await media.setCamera(true);
    await media.change({ mode: 'listen' });
    await media.setMicrophone(true);
    expect(media.view()).toMatchObject({ microphone: false, camera: false });
  });

  it('with sound only turns the camera off and keeps the voice', async () => {
    const { media, client } = await inside();
    await media.setMicrophone(true);
    await media.setCamera(true);
    await media.change({ mode: 'sound' });
    expect(media.view()).toMatchObject({ microphone: true, camera: false });
    expect(client.done).toContain('mode sound');
  });

  it('is remembered on this device, with the devices that were chosen', async () => {
    const { media } = await inside();
    await media.change({ mode: 'sound', devices: { microphone: 'usb', camera: null, speaker: null } });
    const next = page();
    expect(next.media.view().settings).toMatchObject({ mode: 'sound', devices: { microphone: 'usb' } });
    next.media.join();
    await settled();
    await next.media.setMicrophone(true);
    expect(browser.asked.at(-1)).toMatchObject({ audio: { deviceId: { exact: 'usb' } } });
  });

  it('is as it was chosen in the lobby, while this page was waiting behind it', async () => {
    const one = page();
    keepSettings({ mode: 'listen' });
    one.media.join();
    await settled();
    expect(one.clients[0]?.mounts[0]?.start.mode).toBe('listen');
  });

  it('another microphone is used at once by who is speaking', async () => {
    const { media } = await inside();
    await media.setMicrophone(true);
    await media.change({ devices: { microphone: 'usb', camera: null, speaker: null } });
    await settled();
    expect(browser.tracks[0]?.stopped).toBe(true);
    expect(browser.tracks[1]?.stopped).toBe(false);
    expect(media.view().microphone).toBe(true);
  });
});
