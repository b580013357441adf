import { expect, type Page } from '@playwright/test';
import { say, within } from '../words.ts';

/** What has really come through on a page since it was loaded, over all its connections. */
export interface Heard {
  /** Pictures that were decoded, in all slots. */
  readonly frames: number;
  /** Loudness that was decoded, in all slots; grows only while somebody is heard. */
  readonly energy: number;
  /** Packets of sound that came in. */
  readonly sounds: number;
  /** Bytes of pictures that came in. */
  readonly pictureBytes: number;
}

/** Keeps every connection that the page makes, so that it can be measured. Loads the page anew. */
export async function listenOn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: RTCPeerConnection[] = [];
    Object.assign(globalThis, { connections: kept });
    const Real = RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        kept.push(this);
      }
    };
  });
  await page.reload();
}

export const heardOn = (page: Page): Promise<Heard> =>
  page.evaluate(async () => {
    const { connections } = globalThis as unknown as { connections: RTCPeerConnection[] };
    const heard = { frames: 0, energy: 0, sounds: 0, pictureBytes: 0 };
    for (const connection of connections) {
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        heard.frames += report.framesDecoded ?? 0;
        heard.energy += report.totalAudioEnergy ?? 0;
        if (report.kind === 'audio') heard.sounds += report.packetsReceived ?? 0;
        if (report.kind === 'video') heard.pictureBytes += report.bytesReceived ?? 0;
      }
    }
    return heard;
  });

/** What comes in on a page within a moment. */
export async function heardWithin(page: Page, ms: number): Promise<Heard> {
  const before = await heardOn(page);
  await page.waitForTimeout(ms);
  const after = await heardOn(page);
  return {
    frames: after.frames - before.frames,
    energy: after.energy - before.energy,
    sounds: after.sounds - before.sounds,
    pictureBytes: after.pictureBytes - before.pictureBytes,
  };
}

/** A busy computer with six browsers on it is slow to film and slow to ask leave. */
const patience = { timeout: 30_000 };

export const hears = (page: Page) =>
  expect.poll(async () => (await heardWithin(page, 500)).energy, patience).toBeGreaterThan(0.001);

export const sees = (page: Page) =>
  expect.poll(async () => (await heardWithin(page, 500)).frames, patience).toBeGreaterThan(2);

/** Half a second in which not one packet of sound came. */
export const hearsNobody = (page: Page) =>
  expect.poll(async () => (await heardWithin(page, 500)).sounds, patience).toBe(0);

export const seesNobody = (page: Page) =>
  expect.poll(async () => (await heardWithin(page, 500)).frames, patience).toBe(0);

export type Own = 'microphone' | 'camera';

const button = (page: Page, own: Own, state: 'on' | 'off', words = say) =>
  page.getByRole('button', { name: within(words(`media.${own}.${state}`)) });

export async function turn(page: Page, own: Own, to: 'on' | 'off', words = say): Promise<void> {
  await button(page, own, to === 'on' ? 'off' : 'on', words).click();
  await expect(button(page, own, to, words)).toBeVisible(patience);
}

export const stands = (page: Page, own: Own, state: 'on' | 'off', words = say) =>
  expect(button(page, own, state, words)).toBeVisible(patience);

/** In with sound, and with nothing of one's own on. */
export const join = (page: Page, words = say) =>
  page.getByRole('button', { name: within(words('media.join')) }).click();
