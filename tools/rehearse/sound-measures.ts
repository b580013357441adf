import { type Place, Whereabouts } from './whereabouts.ts';

/** What a rehearsal with sound tells of it. Packets of 20 ms. */
export interface SoundResult {
  readonly sent: number;
  readonly received: number;
  /** Of what people sent to others who were all that time in the same room, on a line that held. */
  readonly deliveredPct: number;
  /** How often somebody's sound came back after their line or the server was away. */
  readonly rejoined: number;
  /** Packets that were heard in a room where their sender was not. */
  readonly wrongRoom: number;
  /** Packets that were heard of somebody who may not speak there. */
  readonly uninvited: number;
  /** Who had no sound in the end. */
  readonly silent: number;
}

/** Counts are kept for so many ms of sending together. */
const slice = 1_000;
/** So long before and after a move, a drop or a return nothing is held against anybody. */
const margin = 1_500;
/** After this a packet no longer comes. */
const grace = 4_000;
/** With more who speak in one room, not everybody has a place for everybody. */
const mostSpeaking = 10;

/** What one simulated person sends and hears. */
export class Ear {
  readonly where = new Whereabouts();
  readonly sentIn = new Map<number, number>();
  readonly heardIn = new Map<number, Map<number, number>>();
  sent = 0;
  received = 0;
  rejoined = 0;
  /** Wants sound at this moment. */
  wants = false;

  send(at: number): void {
    const when = Math.floor(at / slice);
    this.sent += 1;
    this.sentIn.set(when, (this.sentIn.get(when) ?? 0) + 1);
  }

  /** `sentAt`: as the packet itself says. */
  hear(sender: number, sentAt: number): void {
    const when = Math.floor(sentAt / slice);
    this.received += 1;
    const heard = this.heardIn.get(when) ?? new Map<number, number>();
    this.heardIn.set(when, heard.set(sender, (heard.get(sender) ?? 0) + 1));
  }
}

/** Compares what was heard with what should have been, second by second, once it is known where everybody was. */
export class SoundMeasures {
  readonly #ears = new Map<number, Ear>();
  #settled: number | null = null;
  #expected = 0;
  #delivered = 0;
  #wrongRoom = 0;
  #uninvited = 0;

  /** `sender` stands in the packets of this person. */
  enrol(sender: number): Ear {
    const ear = new Ear();
    this.#ears.set(sender, ear);
    return ear;
  }

  /** Looks at every second that is over by now. */
  settle(now: number): void {
    const last = Math.floor((now - grace) / slice);
    this.#settled ??= last - 1;
    for (let when = this.#settled + 1; when < last; when += 1) this.#judge(when);
    this.#settled = Math.max(this.#settled, last - 1);
  }

  result(): SoundResult {
    const ears = [...this.#ears.values()];
    const sum = (of: (ear: Ear) => number) => ears.reduce((total, ear) => total + of(ear), 0);
    return {
      sent: sum(({ sent }) => sent),
      received: sum(({ received }) => received),
      deliveredPct:
        this.#expected === 0 ? 0 : Math.floor((this.#delivered / this.#expected) * 100_000) / 1_000,
      rejoined: sum(({ rejoined }) => rejoined),
      wrongRoom: this.#wrongRoom,
      uninvited: this.#uninvited,
      silent: ears.filter(({ wants, where }) => wants && where.now === null).length,
    };
  }

  #judge(when: number): void {
    const [from, until] = [when * slice - margin, (when + 1) * slice + margin];
    const places = new Map(
      [...this.#ears].map(([sender, { where }]) => [sender, where.between(from, until)]),
    );
    const speaking = new Map<string, number>();
    for (const all of places.values()) {
      for (const room of roomsOf(all.filter((place) => place?.speaks))) {
        speaking.set(room, (speaking.get(room) ?? 0) + 1);
      }
    }
    for (const [hearer, ear] of this.#ears) {
      const here = places.get(hearer) ?? [];
      const heard = ear.heardIn.get(when);
      for (const [sender, other] of this.#ears) {
        if (sender === hearer) continue;
        const there = places.get(sender) ?? [];
        const came = heard?.get(sender) ?? 0;
        if (came > 0) this.#blame(here, there, came);
        const room = sharedRoom(here, there);
        if (room === null || (speaking.get(room) ?? 0) > mostSpeaking) continue;
        const sent = other.sentIn.get(when) ?? 0;
        this.#expected += sent;
        this.#delivered += Math.min(sent, came);
      }
    }
    for (const ear of this.#ears.values()) {
      ear.sentIn.delete(when);
      ear.heardIn.delete(when);
      ear.where.forgetBefore(from);
    }
  }

  /** Only where it is known all the time who was where. */
  #blame(here: readonly (Place | null)[], there: readonly (Place | null)[], came: number): void {
    if (here.includes(null) || there.includes(null)) return;
    const rooms = roomsOf(here);
    const shared = there.filter((place) => place && rooms.includes(place.room));
    if (shared.length === 0) this.#wrongRoom += came;
    else if (!shared.some((place) => place?.speaks)) this.#uninvited += came;
  }
}

/** The room where both were all the time, and the other could be heard. */
function sharedRoom(here: readonly (Place | null)[], there: readonly (Place | null)[]): string | null {
  const [place, theirs] = [here[0], there[0]];
  if (here.length !== 1 || there.length !== 1 || !place || !theirs?.speaks) return null;
  return place.room === theirs.room ? place.room : null;
}

const roomsOf = (places: readonly (Place | null)[]): string[] => [
  ...new Set(places.flatMap((place) => (place ? [place.room] : []))),
];
