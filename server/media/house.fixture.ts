import type { StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { Evening } from '#domain/session/specification.ts';
import type { MediaAsk, MediaTold } from '#protocol/media.ts';
import type { Committed } from '../dispatch/home.ts';
import type { MediaLine } from '../ports/media-desk.ts';
import { FakeMedia } from '../running/media.fixture.ts';
import { type HouseOptions, MediaHouse } from './house.ts';

const stream = 'session:avond';

/** A tab of somebody that keeps what it was told. */
export class Tab implements MediaLine {
  readonly client: string;
  readonly session = 'avond';
  readonly person: PersonId;
  readonly roles: readonly StaffRole[];
  readonly name: string;
  readonly told: MediaTold[] = [];

  constructor(client: string, person: PersonId, roles: readonly StaffRole[] = []) {
    this.client = client;
    this.person = person;
    this.roles = roles;
    this.name = person;
  }

  tell(tells: MediaTold): void {
    this.told.push(tells);
  }

  all<What extends MediaTold['what']>(what: What): Extract<MediaTold, { what: What }>[] {
    return this.told.filter((one): one is Extract<MediaTold, { what: What }> => one.what === what);
  }

  last<What extends MediaTold['what']>(what: What): Extract<MediaTold, { what: What }> | undefined {
    return this.all(what).at(-1);
  }

  /** The codes of what it was refused. */
  get refusals(): readonly string[] {
    return this.all('refused').map(({ code }) => code);
  }

  get endings(): readonly string[] {
    return this.all('ended').map(({ code }) => code);
  }
}

export const join: Extract<MediaAsk, { do: 'join' }> = {
  do: 'join',
  token: 'token',
  transport: 'udp',
  sdp: 'offer',
  microphone: true,
  camera: true,
};

/** A house on an evening of the specs, with a provider without packets. */
export class TestHouse {
  readonly evening: Evening;
  readonly provider: FakeMedia;
  readonly house: MediaHouse;
  readonly lines: string[] = [];
  #listener: (committed: Committed) => void = () => undefined;
  #version = 1;

  constructor(evening: Evening, more: Partial<HouseOptions> = {}) {
    this.evening = evening;
    this.provider = new FakeMedia();
    const look = () => Promise.resolve({ state: this.evening.state, version: this.#version });
    this.house = new MediaHouse({
      dispatch: {
        look: look as never,
        onCommitted: (listener) => {
          this.#listener = listener;
          return () => undefined;
        },
      },
      providers: [this.provider],
      now: Date.now,
      log: (line) => void this.lines.push(line),
      grace: 200,
      again: 30,
      ...more,
    });
  }

  /** Opens a line; with `comes` they ask for sound, and come in with the grant. */
  async tab(client: string, person: PersonId, comes = true, roles: readonly StaffRole[] = []): Promise<Tab> {
    const tab = new Tab(client, person, roles);
    this.house.opened(tab);
    await settled();
    if (!comes) return tab;
    this.house.hear(client, { do: 'grant' });
    await settled();
    this.house.hear(client, join);
    await settled();
    return tab;
  }

  /** Something is decided in the session, and the house hears of it. */
  async after(person: PersonId, ...commands: readonly SessionCommand[]): Promise<void> {
    const { log } = this.evening;
    const before = log.length;
    this.evening.after(person, ...commands);
    const events = log.slice(before);
    this.#version += events.length;
    this.#listener({ stream, version: this.#version, events, state: this.evening.state });
    await settled();
  }

  /** What was asked of the provider since the last time. */
  asked(): readonly string[] {
    return this.provider.asked.splice(0);
  }

  roomOf(client: string): string | undefined {
    return this.provider.held.get(client)?.room;
  }
}

export const settled = (ms = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
