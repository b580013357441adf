import type { Page } from '@playwright/test';

type Device = 'microphone' | 'camera';

interface Sockets {
  readonly open: MediaStreamTrack[];
  readonly pulled: Set<string>;
}

const kindOf = { microphone: 'audio', camera: 'video' } as const;

/** From its next load on, devices can be pulled out of this page's computer. */
export const withPlugs = (page: Page) =>
  page.addInitScript(() => {
    const sockets: Sockets = { open: [], pulled: new Set() };
    Object.assign(globalThis, { sockets });
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted = {}) => {
      const missing = (wanted.audio && 'audio') || 'video';
      if (sockets.pulled.has(missing)) throw new DOMException('Requested device not found', 'NotFoundError');
      const stream = await open(wanted);
      sockets.open.push(...stream.getTracks());
      return stream;
    };
  });

/**
 * What a browser does when a cable comes loose, as far as a page can tell: the tracks of the device end, the page
 * hears that its devices changed, and the device is not found any more. The fake devices of Chromium have no cable.
 */
export const pull = (page: Page, device: Device) =>
  page.evaluate((kind) => {
    const { open, pulled } = (globalThis as unknown as { sockets: Sockets }).sockets;
    pulled.add(kind);
    for (const track of open.filter((one) => one.kind === kind && one.readyState === 'live')) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }, kindOf[device]);

export const putBack = (page: Page, device: Device) =>
  page.evaluate((kind) => {
    (globalThis as unknown as { sockets: Sockets }).sockets.pulled.delete(kind);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }, kindOf[device]);
