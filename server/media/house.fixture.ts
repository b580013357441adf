import type { Actor, StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { Evening } from '#domain/session/specification.ts';
import type { MediaAsk, MediaTold } from '#protocol/media.ts';
import type { Committed } from '../dispatch/home.ts';
import type { MediaLine } from '../ports/media-desk.ts';
import type { Outcome } from '../ports/storage.ts';
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
  /** What the register has. */
  readonly phones: Record<PersonId, string> = {};
  known: HouseOptions['known'] = async (people) =>
    new Map(people.map((person) => [person, { name: person, phone: this.phones[person] ?? null }]));
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
        run: async ({ actor, command }) => this.#decide(actor, command as SessionCommand),
      },
      providers: [this.provider],
      known: (people) => this.known(people),
      newCommandId: () => `command${this.#version}`,
      now: () => this.evening.now,
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
    this.#take(() => this.evening.after(person, ...commands));
    await settled();
  }

  async #decide(actor: Actor, command: SessionCommand): Promise<Outcome> {
    const answer = this.#take(() => this.evening.asks(actor.person, command));
    if (typeof answer === 'string') return { kind: 'refused', refusal: { code: answer, values: {} } };
    return { kind: 'accepted', version: this.#version };
  }

  #take<Answer>(decide: () => Answer): Answer {
    const { log } = this.evening;
    const before = log.length;
    const answer = decide();
    const events = log.slice(before);
    this.#version += events.length;
    this.#listener({ stream, version: this.#version, events, state: this.evening.state });
    return answer;
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
