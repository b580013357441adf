import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canBlur, setBlur } from './blur.ts';
import { firstSettings } from './kept.ts';
import { Capture } from './own-tracks.ts';

/** A camera that says what it can, and remembers what was asked of it. */
function cameraThat(able: readonly boolean[] | undefined, refuses = false) {
  const asked: unknown[] = [];
  const track = {
    onended: null,
    stop: () => undefined,
    getCapabilities: () => (able ? { backgroundBlur: able } : {}),
    applyConstraints: (constraints: unknown) => {
      asked.push(constraints);
      return refuses ? Promise.reject(new Error('OverconstrainedError')) : Promise.resolve();
    },
  } as unknown as MediaStreamTrack;
  return { track, asked };
}

describe('a vague background', () => {
  it('is offered only by a camera that can turn it on and off', () => {
    expect(canBlur(cameraThat([true, false]).track)).toBe(true);
    for (const able of [undefined, [], [false], [true]]) expect(canBlur(cameraThat(able).track)).toBe(false);
    expect(canBlur({} as MediaStreamTrack)).toBe(false);
  });

  it('is asked of the camera itself, and of none that cannot', async () => {
    const able = cameraThat([false, true]);
    for (const blur of [true, false]) await setBlur(able.track, blur);
    expect(able.asked).toEqual([{ backgroundBlur: true }, { backgroundBlur: false }]);
    const unable = cameraThat(undefined);
    await setBlur(unable.track, true);
    expect(unable.asked).toEqual([]);
  });

  it('never keeps a picture from coming', async () => {
    await expect(setBlur(cameraThat([true, false], true).track, true)).resolves.toBeUndefined();
  });
});

describe('a camera that is opened', () => {
  const { track, asked } = cameraThat([true, false]);
  beforeEach(() => {
    asked.length = 0;
    const getUserMedia = async () => ({ getTracks: () => [track] });
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  });
  afterEach(() => vi.unstubAllGlobals());
  const open = async (blur: boolean) => {
    const { devices } = firstSettings;
    const tracks = new Capture({
      devices: () => devices,
      blur: () => blur,
      onLost: () => undefined,
      onMuted: () => undefined,
    });
    expect(await tracks.camera()).toBe(track);
    return tracks;
  };

  it('is vague from its first picture on for who chose that, and as it is for others', async () => {
    await open(false);
    expect(asked).toEqual([]);
    await open(true);
    expect(asked).toEqual([{ backgroundBlur: true }]);
  });

  it('changes while it is on', async () => {
    const tracks = await open(false);
    await tracks.setBlur(true);
    await tracks.setBlur(false);
    expect(asked).toEqual([{ backgroundBlur: true }, { backgroundBlur: false }]);
  });
});
