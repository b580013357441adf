import type { PersonId } from '#domain/kernel/ids.ts';
import type { JoinGrant, Look, MediaAsk, MediaTold } from '#protocol/media.ts';

/** `picture`: sound and pictures; `sound`: sound, and no pictures either way; `listen`: hears and sees, sends nothing. */
export type Mode = 'picture' | 'sound' | 'listen';

/** Ids that the browser gives; null is what the device uses by itself. */
export interface Devices {
  readonly microphone: string | null;
  readonly camera: string | null;
  readonly speaker: string | null;
}

/** What kept a device or a provider from working; each has a sentence. `other`: the browser does not say. */
export type TroubleCode = Extract<MediaAsk, { do: 'trouble' }>['code'] | 'other';

export class MediaTrouble extends Error {
  readonly code: TroubleCode;

  constructor(code: TroubleCode) {
    super(code);
    this.code = code;
  }
}

/** The server or a provider said no; `code` has a sentence in `wording`. */
export class MediaRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** One's own microphone and camera. They are opened only here, so that one place knows what is on. */
export interface OwnTracks {
  /** Opens it, or gives the one that is open. Throws `MediaTrouble`. */
  microphone(): Promise<MediaStreamTrack>;
  camera(): Promise<MediaStreamTrack>;
  /** Lets go of it: the light of a camera goes out. */
  release(what: 'microphone' | 'camera'): void;
}

export type Told<What extends MediaTold['what']> = Extract<MediaTold, { what: What }>;

/** What a client tells the store of what happened at its provider. */
export type Happening =
  /** `lost`: the store asks for a new grant and mounts again, with microphone and camera as they were. */
  | { readonly is: 'link'; readonly state: 'connected' | 'lost' }
  /** Whose picture can be shown now, by person. Replaces what was told before; one's own is not in it. */
  | { readonly is: 'pictures'; readonly pictures: Readonly<Record<PersonId, MediaStream>> }
  /** The browser plays no sound until somebody touches the page; true until it does. */
  | { readonly is: 'blocked'; readonly blocked: boolean }
  /** Turned on or off in the provider's own surface. */
  | { readonly is: 'own'; readonly microphone: boolean; readonly camera: boolean }
  | { readonly is: 'trouble'; readonly code: TroubleCode }
  /** Where only the provider knows these, it tells them here; they mean what they mean in `MediaTold`. */
  | { readonly is: 'company'; readonly people: Told<'company'>['people'] }
  | { readonly is: 'speaking'; readonly people: Told<'speaking'>['people'] }
  | { readonly is: 'line'; readonly line: Told<'line'>['line'] };

/** What the store gives a client to work with. */
export interface MediaHost {
  readonly me: PersonId;
  readonly own: OwnTracks;
  /** Where a provider with `surface: 'frame'` shows itself. Stands on the page as long as it is mounted. */
  readonly frame: HTMLElement;
  /** Asks the server; false when there is no line now. */
  ask(ask: MediaAsk): boolean;
  tell(happening: Happening): void;
}

/** How somebody is when they come in: as they were before a drop, else with both off. */
export interface Start {
  readonly mode: Mode;
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly devices: Devices;
  readonly look: Look;
}

/**
 * Sound and picture of one page, at one provider. Who sits where comes from the server; a client only follows.
 * Nothing in it turns a microphone or camera on that was not asked for. What fails throws `MediaTrouble` or `MediaRefused`.
 */
export interface MediaClient {
  /** `page`: tiles of ours; `frame`: in `host.frame`; `window`: beside Polder. */
  readonly surface: 'page' | 'frame' | 'window';
  /** Settles when sound can come through; throws when it cannot. Mounted again, it begins anew with the new grant. */
  mount(grant: JoinGrant, start: Start): Promise<void>;
  /** Another room at this provider, for providers that do not move people themselves. */
  follow(grant: JoinGrant): Promise<void>;
  /** What the server tells: only `answer`, `slots`, `taken` and `refused` come here, the rest is the store's. */
  hear(tells: MediaTold): void;
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  setMode(mode: Mode): Promise<void>;
  setDevices(devices: Devices): Promise<void>;
  /** The largest pictures that this page has a use for; left out where the provider sees to that by itself. */
  look?(pictures: Look): void;
  /** Plays what the browser held back; called while somebody touches the page. */
  unblock(): void;
  leave(): Promise<void>;
}

/** What every provider's module exports as `open`. Modules are fetched when a grant asks for them. */
export type OpenClient = (host: MediaHost) => MediaClient;
