import type { Look } from '#protocol/media.ts';
import type { MediaRoom } from '#server/ports/media.ts';
import type { Counts } from './counts.ts';
import type { ForwarderOptions } from './forwarder.ts';
import { type Gates, heardSending } from './gates.ts';
import { Member, type MemberOf } from './member.ts';
import type { RefusedCode, ToForwarder } from './messages.ts';
import type { Peer } from './peer.ts';
import { writeAnswer } from './sdp/answer.ts';
import { readOffer } from './sdp/offer.ts';
import { verifyToken } from './token.ts';

type Join = Extract<ToForwarder, { to: 'join' }>;

/** Where somebody belongs, from the moment that they ask to come in. Kept up while their line is still being made. */
export interface Standing {
  readonly of: MemberOf;
  room: MediaRoom;
  gates: Gates;
  look: Look;
  member: Member | null;
  peer: Peer | null;
  /** When they came in, ms. */
  since: number;
}

/** Who was answered and never came: ICE itself does not give up on them. */
const comesWithin = 30_000;

type Opened = { readonly answer: string } | { readonly refused: RefusedCode };

/** What becomes of who comes in. */
export interface Hall {
  entered(standing: Standing, member: Member): void;
  connected(member: Member): void;
  left(member: Member): void;
}

/** Lets browsers in, and knows everybody who is in or coming. */
export class Doorway {
  readonly #options: ForwarderOptions;
  readonly #counts: Counts;
  readonly #hall: Hall;
  readonly #inside = new Map<string, Standing>();
  readonly #coming = new Map<string, Standing>();

  constructor(options: ForwarderOptions, counts: Counts, hall: Hall) {
    this.#options = options;
    this.#counts = counts;
    this.#hall = hall;
  }

  get clients(): number {
    return this.#inside.size;
  }

  /** A client, and the newer line that it may be making. */
  standing(client: string): Standing[] {
    return [this.#inside.get(client), this.#coming.get(client)].filter((one) => one !== undefined);
  }

  sending(client: string, sending: Gates['sending'], now: number): void {
    const { microphone, camera } = sending;
    for (const standing of this.standing(client)) {
      standing.gates = heardSending(standing.gates, { microphone, camera });
      standing.member?.setGates(standing.gates, now);
    }
  }

  look(client: string, look: Look): void {
    for (const standing of this.standing(client)) {
      standing.look = look;
      if (standing.member) standing.member.look = look;
    }
  }

  silence(client: string, now: number): void {
    for (const standing of this.standing(client)) {
      standing.gates = { ...standing.gates, silenced: true };
      standing.member?.setGates(standing.gates, now);
    }
  }

  remove(client: string): void {
    this.#coming.delete(client);
    const standing = this.#inside.get(client);
    if (standing) this.#end(standing);
  }

  removeSession(session: string): void {
    for (const { of } of [...this.#inside.values(), ...this.#coming.values()]) {
      if (of.session === session) this.remove(of.client);
    }
  }

  /** Lets go of who does not come. */
  sweep(now: number): void {
    for (const standing of this.#inside.values()) {
      if (!standing.member?.connected && now - standing.since > comesWithin) this.#gone(standing);
    }
  }

  /** Answers, or refuses with a code. Never throws. */
  async join(message: Join): Promise<void> {
    const { ask, client, person, session, room, rights, sending } = message;
    const before = this.#inside.get(client);
    const silenced = before?.gates.silenced ?? false;
    const standing: Standing = {
      of: { client, person, session },
      room,
      gates: { rights, sending, silenced },
      look: before?.look ?? 'large',
      member: null,
      peer: null,
      since: performance.now(),
    };
    this.#coming.set(client, standing);
    const opened = await this.#open(standing, message).catch((): Opened => ({ refused: 'media-offer' }));
    const wanted = this.#coming.get(client) === standing;
    if (wanted) this.#coming.delete(client);
    if ('refused' in opened || !wanted || !standing.member) {
      standing.peer?.close();
      const code = 'refused' in opened ? opened.refused : 'media-transport';
      this.#options.tell({ is: 'refused', ask, client, code });
      return;
    }
    const older = this.#inside.get(client);
    if (older) this.#end(older);
    this.#inside.set(client, standing);
    this.#hall.entered(standing, standing.member);
    this.#options.tell({ is: 'answer', ask, client, sdp: opened.answer });
  }

  async #open(standing: Standing, message: Join): Promise<Opened> {
    const { of } = standing;
    if (!(await verifyToken(this.#options.key, message.token, of))) return { refused: 'media-token' };
    const offer = readOffer(message.sdp);
    if (!offer) return { refused: 'media-offer' };
    const { udp, tcp } = this.#options.transports;
    if (message.transport === 'tcp' && !tcp) return { refused: 'media-transport' };
    if (this.#inside.size >= this.#options.mostClients) return { refused: 'media-full' };
    const peer = await udp.open(of.client, offer, {
      connected: () => this.#connected(standing),
      gone: () => this.#gone(standing),
      packet: (packet) => standing.member?.packet(packet, performance.now()),
    });
    standing.peer = peer;
    standing.member = new Member(of, offer, peer, standing.room, standing.gates, this.#counts);
    standing.member.look = standing.look;
    // also who asks for UDP hears of TCP, so that the browser itself can fall back on it
    const direct = message.transport === 'udp' ? peer.side.candidates : [];
    const candidates = [...direct, ...(tcp?.candidates ?? [])];
    return { answer: writeAnswer(offer, { ...peer.side, candidates }) };
  }

  #connected(standing: Standing): void {
    const { of, member } = standing;
    if (this.#inside.get(of.client) !== standing || !member || member.connected) return;
    member.connected = true;
    this.#options.tell({ is: 'link', client: of.client, state: 'connected' });
    this.#hall.connected(member);
  }

  #gone(standing: Standing): void {
    const { client } = standing.of;
    if (this.#inside.get(client) !== standing) return;
    this.#end(standing);
    this.#options.tell({ is: 'link', client, state: 'gone' });
  }

  #end(standing: Standing): void {
    this.#inside.delete(standing.of.client);
    if (standing.member) this.#hall.left(standing.member);
    standing.peer?.close();
  }
}
