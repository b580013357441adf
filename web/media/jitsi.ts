import type { JoinGrant } from '#protocol/media.ts';
import {
  type Devices,
  type MediaClient,
  type MediaHost,
  MediaTrouble,
  type Mode,
  type OpenClient,
  type Start,
  type TroubleCode,
} from './client.ts';
import { type ExternalApi, loadApi } from './jitsi/external-api.ts';
import { optionsOf } from './jitsi/options.ts';
import type { OwnKind } from './own-tracks.ts';

/** A slow phone loads the whole of Jitsi first (ms). */
const joinsWithin = 30_000;

const hangsUpWithin = 1_000;

/** What Jitsi says that a microphone or camera has. */
const troubles: Readonly<Record<string, TroubleCode>> = {
  'gum.permission_denied': 'permission',
  'gum.not_found': 'no-device',
  'gum.constraint_failed': 'no-device',
  'gum.general': 'device-busy',
};

export const open: OpenClient = (host) => new Jitsi(host);

/** A Jitsi server in a frame: for every room a frame of its own, and never Jitsi's own break-out rooms. */
class Jitsi implements MediaClient {
  readonly surface = 'frame';
  readonly #host: MediaHost;
  #api: ExternalApi | null = null;
  #mode: Mode = 'picture';
  /** As asked by Polder's buttons; the frame follows. */
  #on = { microphone: false, camera: false };
  /** One thing at a time: the frame only knows how to turn the other way. */
  #turning: Promise<unknown> = Promise.resolve();
  #turn = 0;

  constructor(host: MediaHost) {
    this.#host = host;
  }

  async mount(grant: JoinGrant, { mode, microphone, camera, devices }: Start): Promise<void> {
    this.#mode = mode;
    this.#on = { microphone, camera };
    await this.#goTo(grant);
    await this.setDevices(devices);
  }

  follow(grant: JoinGrant): Promise<void> {
    return this.#goTo(grant);
  }

  hear(): void {}

  setMicrophone(on: boolean): Promise<void> {
    return this.#turnTo('microphone', on);
  }

  setCamera(on: boolean): Promise<void> {
    return this.#turnTo('camera', on);
  }

  async setMode(mode: Mode): Promise<void> {
    this.#mode = mode;
    this.#api?.executeCommand('setAudioOnly', mode === 'sound');
  }

  /** By their names: the ids that a browser gives are others in a frame of another server. */
  async setDevices({ microphone, camera, speaker }: Devices): Promise<void> {
    const known = await navigator.mediaDevices?.enumerateDevices().catch(() => []);
    const nameOf = (id: string | null) =>
      known?.find(({ deviceId }) => id !== null && deviceId === id)?.label;
    const [hears, sees, speaks] = [nameOf(microphone), nameOf(camera), nameOf(speaker)];
    if (hears) this.#api?.setAudioInputDevice(hears);
    if (sees) this.#api?.setVideoInputDevice(sees);
    if (speaks) this.#api?.setAudioOutputDevice(speaks);
  }

  unblock(): void {}

  async leave(): Promise<void> {
    this.#turn += 1;
    const api = this.#api;
    this.#api = null;
    if (!api) return;
    await hungUp(api);
    api.dispose();
  }

  async #goTo(grant: JoinGrant): Promise<void> {
    if (grant.provider !== 'jitsi') throw new MediaTrouble('provider');
    this.#turn += 1;
    const turn = this.#turn;
    this.#close();
    const Api = await loadApi(grant.domain, grant.roomName);
    if (turn !== this.#turn) return;
    const api = new Api(grant.domain, optionsOf(grant, { mode: this.#mode, ...this.#on }, this.#host.frame));
    this.#api = api;
    try {
      await joined(api);
    } catch (error) {
      // somebody who was moved on meanwhile misses nothing
      if (this.#api !== api) return;
      this.#close();
      throw error;
    }
    if (this.#api !== api) return;
    this.#watch(api);
    this.#host.ask({ do: 'arrived', room: grant.room });
    this.#host.tell({ is: 'link', state: 'connected' });
    // what was pressed while the frame came up
    await this.#turnTo('microphone', this.#on.microphone);
    await this.#turnTo('camera', this.#on.camera);
  }

  #watch(api: ExternalApi): void {
    const isOurs = (): boolean => this.#api === api;
    const muted = (kind: OwnKind) => (told: Readonly<Record<string, unknown>>) => {
      const on = told.muted === false;
      if (!isOurs() || this.#on[kind] === on) return;
      this.#on[kind] = on;
      this.#host.tell({ is: 'own', ...this.#on });
    };
    const failed = ({ type }: Readonly<Record<string, unknown>>) => {
      if (isOurs()) this.#host.tell({ is: 'trouble', code: troubles[String(type)] ?? 'provider' });
    };
    const gone = () => {
      if (!isOurs()) return;
      this.#close();
      this.#host.tell({ is: 'link', state: 'lost' });
    };
    api.addListener('audioMuteStatusChanged', muted('microphone'));
    api.addListener('videoMuteStatusChanged', muted('camera'));
    api.addListener('micError', failed);
    api.addListener('cameraError', failed);
    api.addListener('videoConferenceLeft', gone);
    api.addListener('readyToClose', gone);
  }

  #turnTo(kind: OwnKind, on: boolean): Promise<void> {
    this.#on[kind] = on;
    const turned = this.#turning.then(async () => {
      const api = this.#api;
      if (!api) return;
      const isOff = await (kind === 'microphone' ? api.isAudioMuted() : api.isVideoMuted());
      if (isOff === on) api.executeCommand(kind === 'microphone' ? 'toggleAudio' : 'toggleVideo');
    });
    this.#turning = turned.catch(() => undefined);
    return turned;
  }

  /** A frame that goes ends its call by itself, so that a move waits for nothing. */
  #close(): void {
    const api = this.#api;
    this.#api = null;
    api?.dispose();
    this.#host.frame.replaceChildren();
  }
}

/** Settles when Jitsi has said goodbye to the others, or takes too long. */
function hungUp(api: ExternalApi): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, hangsUpWithin);
    api.addListener('videoConferenceLeft', () => resolve());
    api.executeCommand('hangup');
  });
}

/** Throws `MediaTrouble` when Jitsi says that it cannot be, or says nothing for long. */
function joined(api: ExternalApi): Promise<void> {
  return new Promise((resolve, reject) => {
    const no = (code: TroubleCode): void => {
      clearTimeout(timer);
      reject(new MediaTrouble(code));
    };
    const timer = setTimeout(() => no('no-connection'), joinsWithin);
    api.addListener('videoConferenceJoined', () => {
      clearTimeout(timer);
      resolve();
    });
    api.addListener('browserSupport', ({ supported }) => supported === false && no('no-webrtc'));
    api.addListener('errorOccurred', ({ error }) => {
      if ((error as { isFatal?: boolean } | undefined)?.isFatal) no('no-connection');
    });
  });
}
