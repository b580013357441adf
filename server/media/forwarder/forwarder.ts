import { newCounts } from './counts.ts';
import { Doorway, type Standing } from './doorway.ts';
import { guarded } from './guarded.ts';
import type { Member } from './member.ts';
import type { ForwarderStats, FromForwarder, ToForwarder } from './messages.ts';
import type { Road, Transport } from './peer.ts';
import { Session } from './session.ts';

export type Told = Exclude<ToForwarder, { to: 'start' }>;

export interface ForwarderOptions {
  /** Secret of join tokens, base64url. */
  readonly key: string;
  readonly transports: { readonly udp: Transport; readonly tcp: Road | null };
  readonly mostClients: number;
  readonly tell: (message: FromForwarder) => void;
}

/** How often is looked after what did not come, ms. */
const tickEvery = 25;
const levelsEvery = 250;
const reportEvery = 1_000;

/** All rooms of the sessions that live in this process. It decides nothing about people: it does what the server says. */
export class Forwarder {
  readonly counts = newCounts();
  readonly #options: ForwarderOptions;
  readonly #doorway: Doorway;
  readonly #sessions = new Map<string, Session>();
  readonly #timers: readonly NodeJS.Timeout[];
  #tidying = false;

  constructor(options: ForwarderOptions) {
    this.#options = options;
    this.#doorway = new Doorway(options, this.counts, {
      entered: (standing, member) => this.#place(standing, member),
      connected: (member) => this.#changed(member),
      left: (member) => this.#sessions.get(member.of.session)?.leave(member, performance.now()),
    });
    this.#timers = [
      setInterval(() => guarded(() => this.#tick(performance.now())), tickEvery),
      setInterval(() => guarded(() => this.#tellLevels(performance.now())), levelsEvery),
    ];
  }

  hear(message: Told): void {
    const now = performance.now();
    switch (message.to) {
      case 'join':
        void this.#doorway.join(message);
        break;
      case 'place':
        for (const standing of this.#doorway.standing(message.client)) {
          standing.room = message.room;
          standing.gates = { ...standing.gates, rights: message.rights };
          standing.member?.setGates(standing.gates, now);
          if (standing.member) this.#place(standing, standing.member);
        }
        break;
      case 'sending':
        this.#doorway.sending(message.client, message, now);
        this.#changedClient(message.client);
        // not in a moment: the packets that come next are their first word
        this.#tidy(now);
        break;
      case 'look':
        this.#doorway.look(message.client, message.pictures);
        this.#changedClient(message.client);
        break;
      case 'silence':
        this.#doorway.silence(message.client, now);
        break;
      case 'remove':
        this.#doorway.remove(message.client);
        this.#tidySoon();
        break;
      case 'spotlight':
        this.#session(message.session).spotlight(message.room, message.client);
        this.#tidySoon();
        break;
      case 'record':
        this.#session(message.session).record(message.room, message.folder, now);
        this.#tidySoon();
        break;
      case 'close-session':
        void this.#close(message.session);
        break;
      case 'stats':
        this.#options.tell({ is: 'stats', ask: message.ask, stats: this.#stats() });
        break;
    }
  }

  /** Ends everything; settles when every recording is on disk. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all([...this.#sessions.keys()].map((session) => this.#close(session)));
    this.#options.transports.udp.stop();
    this.#options.transports.tcp?.stop();
  }

  async #close(id: string): Promise<void> {
    this.#doorway.removeSession(id);
    const session = this.#sessions.get(id);
    this.#sessions.delete(id);
    await session?.close();
  }

  #place({ of, room }: Standing, member: Member): void {
    this.#session(of.session).place(member, room, performance.now());
    this.#tidySoon();
  }

  #changedClient(client: string): void {
    for (const { member } of this.#doorway.standing(client)) if (member) this.#changed(member);
  }

  #changed(member: Member): void {
    this.#sessions.get(member.of.session)?.changed(member);
    this.#tidySoon();
  }

  /** Many come and go at once; what they are told is worked out once for all. */
  #tidySoon(): void {
    if (this.#tidying) return;
    this.#tidying = true;
    setImmediate(() => {
      this.#tidying = false;
      guarded(() => this.#tidy(performance.now()));
    });
  }

  #tidy(now: number): void {
    for (const [id, session] of this.#sessions) {
      session.tidy(now);
      if (session.idle) this.#sessions.delete(id);
    }
  }

  #tick(now: number): void {
    for (const session of this.#sessions.values()) {
      for (const member of session.members) {
        if (!member.connected) continue;
        member.tick(now);
        if (now < member.reportAt) continue;
        member.reportAt = now + reportEvery;
        member.report(now);
        member.makeDo(now);
        if (member.judge(now)) this.#tellLine(member);
      }
    }
  }

  #tellLine(member: Member): void {
    const { line, lossPct } = member.receiving;
    this.#options.tell({ is: 'line', client: member.of.client, line: line.line, lossPct });
    this.#changed(member);
  }

  #tellLevels(now: number): void {
    this.#doorway.sweep(now);
    for (const session of this.#sessions.values()) session.tellLevels(now);
    this.#tidySoon();
  }

  #session(id: string): Session {
    const found = this.#sessions.get(id) ?? new Session(id, this.#options.tell);
    this.#sessions.set(id, found);
    return found;
  }

  #stats(): ForwarderStats {
    const { user, system } = process.cpuUsage();
    return {
      clients: this.#doorway.clients,
      rooms: [...this.#sessions.values()].reduce((sum, { rooms }) => sum + rooms, 0),
      ...this.counts,
      cpuMs: Math.round((user + system) / 1_000),
      memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576),
    };
  }
}
