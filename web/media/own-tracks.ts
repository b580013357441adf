import { setBlur } from './blur.ts';
import { type Devices, MediaTrouble, type OwnTracks } from './client.ts';
import { troubleOf } from './trouble.ts';

export type OwnKind = 'microphone' | 'camera';

interface Options {
  readonly devices: () => Devices;
  readonly blur: () => boolean;
  /** Unplugged, or taken away by the system, while it was on. */
  readonly onLost: (kind: OwnKind) => void;
  /** The system gives nothing of it for now, while it stays open; or gives it again. */
  readonly onMuted: (kind: OwnKind, muted: boolean) => void;
}

const sound = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const picture = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 24 } };

const wanted = (kind: OwnKind, deviceId: string | null): MediaStreamConstraints => {
  const which = deviceId === null ? {} : { deviceId: { exact: deviceId } };
  return kind === 'microphone'
    ? { audio: { ...sound, ...which } }
    : { video: { ...picture, ...(deviceId === null ? { facingMode: 'user' } : which) } };
};

/** A device that was chosen before and is gone now gives way to what the device uses by itself. */
async function openDevice(kind: OwnKind, deviceId: string | null): Promise<MediaStreamTrack> {
  const ask = (id: string | null) => navigator.mediaDevices.getUserMedia(wanted(kind, id));
  try {
    const stream = await ask(deviceId).catch((error: unknown) => {
      if (deviceId === null || troubleOf(error) !== 'no-device') throw error;
      return ask(null);
    });
    const [track] = stream.getTracks();
    if (track) return track;
  } catch (error) {
    throw new MediaTrouble(troubleOf(error));
  }
  throw new MediaTrouble('no-device');
}

/** Opens one's own microphone and camera, each once, and says when one is lost. */
export class Capture implements OwnTracks {
  readonly #options: Options;
  readonly #open = new Map<OwnKind, Promise<MediaStreamTrack>>();

  constructor(options: Options) {
    this.#options = options;
  }

  microphone(): Promise<MediaStreamTrack> {
    return this.#opened('microphone');
  }

  camera(): Promise<MediaStreamTrack> {
    return this.#opened('camera');
  }

  release(kind: OwnKind): void {
    const opening = this.#open.get(kind);
    this.#open.delete(kind);
    this.#options.onMuted(kind, false);
    void opening?.then(
      (track) => {
        track.onended = null;
        track.onmute = null;
        track.onunmute = null;
        track.stop();
      },
      () => undefined,
    );
  }

  /** Does nothing where this camera cannot blur what is behind somebody by itself. */
  async setBlur(blur: boolean): Promise<void> {
    const track = await this.#open.get('camera')?.catch(() => undefined);
    if (track) await setBlur(track, blur);
  }

  /** Vague from the first picture on: what is behind somebody is never seen for a moment. */
  async #opens(kind: OwnKind): Promise<MediaStreamTrack> {
    const track = await openDevice(kind, this.#options.devices()[kind]);
    if (kind === 'camera' && this.#options.blur()) await setBlur(track, true);
    return track;
  }

  #opened(kind: OwnKind): Promise<MediaStreamTrack> {
    const known = this.#open.get(kind);
    if (known) return known;
    const opening = this.#opens(kind);
    this.#open.set(kind, opening);
    opening.then(
      (track) => {
        track.onended = () => {
          if (this.#open.get(kind) !== opening) return;
          this.#open.delete(kind);
          this.#options.onLost(kind);
        };
        const muted = (): void => {
          if (this.#open.get(kind) === opening) this.#options.onMuted(kind, track.muted);
        };
        track.onmute = muted;
        track.onunmute = muted;
        muted();
      },
      () => {
        if (this.#open.get(kind) === opening) this.#open.delete(kind);
      },
    );
    return opening;
  }
}
