import { vi } from 'vitest';
import type { StreamName } from '#domain/kernel/ids.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { JoinGrant, MediaAsk, MediaTold } from '#protocol/media.ts';
import { emptyView } from '#web/connection/view.ts';
import type { Happening, MediaClient, MediaHost, Start } from './client.ts';
import { openMedia } from './store.ts';

export const grantOf = (changes: Partial<Extract<JoinGrant, { provider: 'built-in' }>> = {}): JoinGrant => ({
  provider: 'built-in',
  room: 'table:1',
  rights: { speak: true, camera: true },
  expiresAt: 0,
  token: 'token',
  iceServers: [],
  transports: ['udp', 'tcp'],
  ...changes,
});

/** A track that can be unplugged, or held back by the system. */
export class FakeTrack {
  readonly kind: string;
  onended: (() => void) | null = null;
  onmute: (() => void) | null = null;
  onunmute: (() => void) | null = null;
  muted = false;
  stopped = false;

  constructor(kind: string) {
    this.kind = kind;
  }

  stop(): void {
    this.stopped = true;
  }

  getSettings = () => ({ height: 360 });
}

/** The parts of a browser that the store touches; `deny` makes devices refuse with an error of that name. */
export function fakeBrowser() {
  const stored = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const browser = {
    deny: {} as Record<string, string>,
    tracks: [] as FakeTrack[],
    asked: [] as MediaStreamConstraints[],
  };
  vi.stubGlobal('localStorage', stored());
  vi.stubGlobal('sessionStorage', stored());
  vi.stubGlobal('document', {
    createElement: () => ({}),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    visibilityState: 'visible',
  });
  vi.stubGlobal(
    'MediaStream',
    class {
      readonly tracks: readonly unknown[];
      constructor(tracks: readonly unknown[]) {
        this.tracks = tracks;
      }
    },
  );
  vi.stubGlobal('navigator', {
    mediaDevices: {
      async getUserMedia(constraints: MediaStreamConstraints) {
        browser.asked.push(constraints);
        const kind = constraints.audio ? 'audio' : 'video';
        const name = browser.deny[kind];
        if (name) throw Object.assign(new Error(name), { name });
        const track = new FakeTrack(kind);
        browser.tracks.push(track);
        return { getTracks: () => [track] };
      },
    },
  });
  return browser;
}

/** A provider that does what it is asked, and remembers it. */
export class FakeClient implements MediaClient {
  readonly surface = 'page';
  readonly host: MediaHost;
  readonly mounts: { grant: JoinGrant; start: Start }[] = [];
  readonly done: string[] = [];
  readonly heard: MediaTold[] = [];
  fails: Error | null = null;

  constructor(host: MediaHost) {
    this.host = host;
  }

  async mount(grant: JoinGrant, start: Start): Promise<void> {
    this.mounts.push({ grant, start });
    if (this.fails) throw this.fails;
  }

  async follow(grant: JoinGrant): Promise<void> {
    this.done.push(`follow ${grant.room}`);
  }

  hear(tells: MediaTold): void {
    this.heard.push(tells);
  }

  async setMicrophone(on: boolean): Promise<void> {
    if (on) await this.host.own.microphone();
    this.done.push(`microphone ${on}`);
  }

  async setCamera(on: boolean): Promise<void> {
    if (on) await this.host.own.camera();
    this.done.push(`camera ${on}`);
  }

  async setMode(mode: string): Promise<void> {
    this.done.push(`mode ${mode}`);
  }

  async setDevices(): Promise<void> {
    this.done.push('devices');
  }

  look(pictures: string): void {
    this.done.push(`look ${pictures}`);
  }

  unblock(): void {
    this.done.push('unblock');
  }

  async leave(): Promise<void> {
    this.done.push('leave');
  }

  tell(happening: Happening): void {
    this.host.tell(happening);
  }
}

/** A page with its store, a line that can be cut, and a server that answers with a grant unless told otherwise. */
export function page(evening: SessionState = emptyView.session, person = 'anna', session = 'session-1') {
  const stream: StreamName = `session:${session}`;
  const asks: MediaAsk[] = [];
  const listeners = new Set<() => void>();
  const ears = new Set<(stream: StreamName, tells: MediaTold) => void>();
  const clients: FakeClient[] = [];
  const server = { answers: [{ what: 'grant', grant: grantOf() }] as MediaTold[], online: true, person };
  const tell = (tells: MediaTold): void => {
    for (const ear of ears) ear(stream, tells);
  };
  const media = openMedia({
    session,
    person,
    opener: async () => (host) => {
      const client = new FakeClient(host);
      clients.push(client);
      return client;
    },
    connection: {
      view: () => ({
        ...emptyView,
        session: evening,
        status: server.online ? 'online' : 'offline',
        you: { person: server.person, kind: 'participant', table: 1, roles: [] },
      }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onMedia: (ear) => {
        ears.add(ear);
        return () => ears.delete(ear);
      },
      media: (_, ask) => {
        if (!server.online) return false;
        asks.push(ask);
        if (ask.do === 'grant') queueMicrotask(() => server.answers.forEach(tell));
        return true;
      },
    },
  });
  const line = (online: boolean): void => {
    server.online = online;
    for (const listener of listeners) listener();
  };
  return { media, asks, clients, server, tell, line };
}

/** Everything that waits on promises alone has happened. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A page whose person came in. */
export async function inside() {
  const one = page();
  one.media.join();
  await settled();
  const [client] = one.clients;
  if (!client) throw new Error('nobody came in');
  return { ...one, client };
}
