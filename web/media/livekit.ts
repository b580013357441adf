import { LogLevel, setLogLevel } from 'livekit-client';
import type { JoinGrant, Look } from '#protocol/media.ts';
import {
  type Devices,
  type MediaClient,
  type MediaHost,
  MediaTrouble,
  type Mode,
  type OpenClient,
  type Start,
} from './client.ts';
import { Stay } from './livekit/stay.ts';
import { hasWebRtc } from './trouble.ts';

// what goes wrong is told in our own words
setLogLevel(LogLevel.silent);

export const open: OpenClient = (host) => new LiveKit(host);

/** A LiveKit server. A move is a second room that is joined before the first is left: LiveKit moves nobody itself. */
class LiveKit implements MediaClient {
  readonly surface = 'page';
  readonly #host: MediaHost;
  #stay: Stay | null = null;
  #mode: Mode = 'picture';
  #look: Look = 'large';
  #devices: Devices = { microphone: null, camera: null, speaker: null };
  #on = { microphone: false, camera: false };
  /** Counts rooms that were asked for: only the last one is gone to. */
  #turn = 0;

  constructor(host: MediaHost) {
    this.#host = host;
  }

  async mount(grant: JoinGrant, { mode, microphone, camera, devices, look }: Start): Promise<void> {
    if (!hasWebRtc()) throw new MediaTrouble('no-webrtc');
    this.#mode = mode;
    this.#devices = devices;
    this.#look = look;
    this.#on = { microphone, camera };
    const before = this.#stay;
    this.#stay = null;
    await before?.leave();
    await this.#goTo(grant);
  }

  follow(grant: JoinGrant): Promise<void> {
    return this.#goTo(grant);
  }

  hear(): void {}

  async setMicrophone(on: boolean): Promise<void> {
    const track = on ? await this.#host.own.microphone() : null;
    this.#on.microphone = on;
    await this.#stay?.send('microphone', track);
  }

  async setCamera(on: boolean): Promise<void> {
    const track = on ? await this.#host.own.camera() : null;
    this.#on.camera = on;
    await this.#stay?.send('camera', track);
  }

  async setMode(mode: Mode): Promise<void> {
    this.#mode = mode;
    this.#stay?.showPictures(mode !== 'sound');
  }

  async setDevices(devices: Devices): Promise<void> {
    this.#devices = devices;
    await this.#stay?.setSpeaker(devices.speaker);
  }

  look(pictures: Look): void {
    this.#look = pictures;
    this.#stay?.look(pictures);
  }

  unblock(): void {
    this.#stay?.unblock();
  }

  async leave(): Promise<void> {
    this.#turn += 1;
    const stay = this.#stay;
    this.#stay = null;
    await stay?.leave();
    this.#host.tell({ is: 'pictures', pictures: {} });
  }

  async #goTo(grant: JoinGrant): Promise<void> {
    if (grant.provider !== 'livekit') throw new MediaTrouble('provider');
    this.#turn += 1;
    const turn = this.#turn;
    const next = new Stay(this.#mode !== 'sound', (happening) => this.#host.tell(happening));
    next.look(this.#look);
    try {
      await next.connect(grant);
    } catch (error) {
      // somebody who was moved on meanwhile misses nothing
      if (turn === this.#turn) throw error;
      return;
    }
    if (turn !== this.#turn) return next.leave();
    const before = this.#stay;
    this.#stay = next;
    await before?.leave();
    next.present();
    await next.setSpeaker(this.#devices.speaker);
    this.#host.ask({ do: 'arrived', room: grant.room });
    this.#host.tell({ is: 'link', state: 'connected' });
    // only what somebody has on already: nothing is turned on by a move
    if (this.#on.microphone) await next.send('microphone', await this.#host.own.microphone());
    if (this.#on.camera) await next.send('camera', await this.#host.own.camera());
  }
}
