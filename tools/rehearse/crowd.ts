import { setTimeout as sleep } from 'node:timers/promises';
import { Attendee, type Evening } from './attendee.ts';
import { pick, seeded, shuffled } from './chance.ts';
import { EveningSound, quieten } from './evening-sound.ts';
import { Measures } from './measures.ts';
import { holdSupport, makeThemes } from './plenary.ts';
import type { PreparedEvening } from './prepare.ts';
import type { CrowdResult } from './result.ts';
import type { SoundResult } from './sound-measures.ts';
import { sayings } from './statements.ts';

export interface CrowdTask {
  readonly live: string;
  readonly evening: PreparedEvening;
  readonly token: string;
  readonly statements: readonly string[];
  readonly minutes: number;
  readonly seed: number;
  readonly drop: number;
  /** Everybody sends sound as well. */
  readonly media: boolean;
}

/** How often somebody says something again, where rows and time are left: once a minute each. */
const sayingsPerPersonPerMinute = 1;
const dropEveryMs = 10_000;
const moveEveryMs = 1_500;
const noteTakerShare = 0.3;

type Tell = (progress: { phase: string; done: number; of: number }) => void;

/** Holds the evening: everybody comes, talks at tables, comes together, goes again, votes, leaves. */
export async function holdEvening(task: CrowdTask, tell: Tell): Promise<CrowdResult> {
  const crowd = new Crowd(task, tell);
  return crowd.hold();
}

class Crowd {
  readonly #task: CrowdTask;
  readonly #tell: Tell;
  readonly #random: () => number;
  readonly #measures = new Measures();
  readonly #evening: Evening;
  readonly #sound: EveningSound | null;
  readonly #residents: Attendee[] = [];
  readonly #facilitators: Attendee[] = [];
  readonly #noteTakers: Attendee[] = [];
  readonly #lead: Attendee;
  readonly #techHost: Attendee;
  readonly #rapporteur: Attendee;
  readonly #moving: Promise<void>[] = [];
  readonly #talking: Promise<unknown>[] = [];
  #stopped = false;

  constructor(task: CrowdTask, tell: Tell) {
    this.#task = task;
    this.#tell = tell;
    this.#random = seeded(task.seed);
    const { project, session, lead, techHost } = task.evening;
    this.#sound = task.media ? new EveningSound(task.seed) : null;
    this.#evening = {
      live: task.live,
      project,
      session,
      measures: this.#measures,
      random: this.#random,
      sounds: this.#sound?.measures ?? null,
    };
    this.#lead = new Attendee(lead.person, lead.secret, this.#evening);
    this.#techHost = new Attendee(techHost.person, techHost.secret, this.#evening);
    this.#rapporteur = new Attendee('', task.token, this.#evening);
  }

  async hold(): Promise<CrowdResult> {
    const { minutes } = this.#task;
    const whole = minutes * 60_000;
    this.#sound?.begin(() => this.#everyone, this.#lead);
    await this.#come(Math.min(whole * 0.15, 20_000));
    await this.#must(this.#lead.ask({ type: 'open', ready: false, reason: 'This is a rehearsal.' }), 'open');
    await this.#must(this.#lead.ask({ type: 'set-clock', automatic: false }), 'set-clock');
    const dropping = this.#keepDropping();
    const moving = this.#keepMoving();
    const said = sayings(
      this.#task.statements,
      Math.floor(this.#residents.length * sayingsPerPersonPerMinute * minutes * 0.7),
    );
    const half = Math.ceil(said.length / 2);
    await this.#apart(1);
    await this.#talk(said.slice(0, half), whole * 0.35, 0, said.length);
    await this.#together(2);
    await makeThemes(this.#rapporteur, this.#evening, 8);
    await this.#apart(3);
    await this.#talk(said.slice(half), whole * 0.35, half, said.length);
    this.#stopped = true;
    await Promise.all([dropping, moving]);
    await Promise.all([...this.#talking, ...this.#moving]);
    await this.#together(4);
    const themes = await makeThemes(this.#rapporteur, this.#evening, 12);
    await this.#everyoneOnline();
    this.#tell({ phase: 'support', done: 0, of: 2 });
    const support = await holdSupport(
      this.#rapporteur,
      this.#lead,
      this.#residents,
      this.#evening,
      this.#random,
    );
    const media = (await this.#sound?.end()) ?? null;
    await this.#must(this.#lead.ask({ type: 'close' }), 'close');
    await this.#everyoneOnline();
    await sleep(500);
    return this.#result(themes, support, media);
  }

  /** People arrive spread over a while; one in twenty is late. */
  async #come(spread: number): Promise<void> {
    const { residents, facilitators, noteTakers } = this.#task.evening;
    for (const guest of facilitators)
      this.#facilitators.push(new Attendee(guest.person, guest.secret, this.#evening));
    for (const guest of noteTakers)
      this.#noteTakers.push(new Attendee(guest.person, guest.secret, this.#evening));
    const inOrder = shuffled(residents, this.#random);
    const late = Math.floor(inOrder.length / 20);
    const pause = spread / inOrder.length;
    for (const [index, guest] of inOrder.slice(late).entries()) {
      this.#residents.push(new Attendee(guest.person, guest.secret, this.#evening));
      if (index % 10 === 0) {
        this.#tell({ phase: 'arriving', done: index, of: inOrder.length });
        await sleep(pause * 10);
      }
    }
    setTimeout(() => {
      for (const guest of inOrder.slice(0, late)) {
        this.#residents.push(new Attendee(guest.person, guest.secret, this.#evening));
      }
    }, spread);
    await this.#everyoneOnline();
  }

  get #everyone(): Attendee[] {
    return [
      this.#lead,
      this.#techHost,
      this.#rapporteur,
      ...this.#facilitators,
      ...this.#noteTakers,
      ...this.#residents,
    ];
  }

  async #everyoneOnline(): Promise<void> {
    const until = performance.now() + 60_000;
    while (this.#everyone.some(({ online }) => !online)) {
      if (performance.now() > until) {
        this.#measures.reasons.push('not everybody was connected within a minute');
        return;
      }
      await sleep(50);
    }
  }

  /** Says all of it within `duration`, spread evenly; hands go up and turns are given meanwhile. */
  async #talk(said: readonly string[], duration: number, before: number, all: number): Promise<void> {
    const began = performance.now();
    for (const [index, text] of said.entries()) {
      const due = began + (duration * index) / said.length;
      const wait = due - performance.now();
      if (wait > 0) await sleep(wait);
      this.#talking.push(this.#sayIt(text));
      if (index % 3 === 0) this.#raiseHands();
      if (index % 10 === 0) this.#tell({ phase: 'talking', done: before + index, of: all });
    }
    await sleep(Math.max(0, began + duration - performance.now()));
  }

  async #sayIt(text: string): Promise<void> {
    const byNoteTaker = this.#random() < noteTakerShare;
    const noteTaker = pick(this.#noteTakers, this.#random);
    const table = noteTaker.ownTable;
    const seats = table?.seats.filter(({ role }) => role === 'participant') ?? [];
    if (byNoteTaker && table && seats.length > 0) {
      const { person } = pick(seats, this.#random);
      const outcome = await noteTaker.say(text, (id) => ({
        type: 'record',
        id,
        table: table.number,
        speaker: person,
        text,
        visibility: 'public',
      }));
      if (outcome.ok) return;
      // who was moved meanwhile says it at their own table
      if (outcome.code !== 'not-at-this-table')
        this.#measures.reasons.push(`not written down: ${outcome.code}`);
    }
    const speaker = pick(this.#residents, this.#random);
    const visibility = this.#random() < 0.1 ? 'table' : 'public';
    const outcome = await speaker.say(text, (id) => ({ type: 'contribute', id, text, visibility }));
    if (!outcome.ok) this.#measures.reasons.push(`not said: ${outcome.code}`);
  }

  #raiseHands(): void {
    const speaker = pick(this.#residents, this.#random);
    const table = speaker.ownTable;
    if (!table) return;
    void speaker.ask({ type: 'raise-hand' });
    const facilitator = this.#facilitators[table.number - 1];
    const [first] = facilitator?.ownTable?.hands ?? [];
    if (first) void facilitator?.ask({ type: 'give-floor', table: table.number, person: first.person });
  }

  async #apart(item: number): Promise<void> {
    await this.#must(this.#lead.ask({ type: 'start-item', item }), 'start-item');
    quieten([...this.#facilitators, ...this.#noteTakers], false);
  }

  async #together(item: number): Promise<void> {
    quieten([this.#techHost, ...this.#facilitators, ...this.#noteTakers], true);
    await this.#must(this.#lead.ask({ type: 'start-item', item }), 'start-item');
    await sleep(500);
  }

  async #keepDropping(): Promise<void> {
    while (!this.#stopped && this.#task.drop > 0) {
      await sleep(dropEveryMs);
      const all = this.#everyone;
      const count = Math.ceil((all.length * this.#task.drop) / 100);
      for (const attendee of shuffled(all, this.#random).slice(0, count)) attendee.drop();
    }
  }

  async #keepMoving(): Promise<void> {
    const tables = this.#facilitators.length;
    while (!this.#stopped && tables > 1) {
      await sleep(moveEveryMs);
      const attendee = pick(this.#residents, this.#random);
      const isMoving = attendee.expected.length > 1;
      if (isMoving || !attendee.online || !this.#lead.online || attendee.table === null) continue;
      const to = 1 + Math.floor(this.#random() * tables);
      if (to !== attendee.table) this.#moving.push(this.#move(attendee, attendee.table, to));
    }
  }

  /** Asked by the lead facilitator, done when the person sees their new table. */
  async #move(attendee: Attendee, from: number, to: number): Promise<void> {
    this.#measures.moved.asked += 1;
    const began = performance.now();
    attendee.expected = [from, to];
    const outcome = await this.#lead.ask({ type: 'move-person', person: attendee.person, from, to });
    if (!outcome.ok) {
      this.#measures.reasons.push(`move refused: ${outcome.code}`);
      attendee.expected = [from];
      return;
    }
    attendee.expected = [to];
    while (attendee.table !== to && performance.now() - began < 30_000) await sleep(2);
    if (attendee.table !== to) return;
    this.#measures.moved.done += 1;
    this.#measures.moves.add(performance.now() - began);
  }

  async #must(asked: Promise<{ ok: boolean; code?: string }>, what: string): Promise<void> {
    const outcome = await asked;
    if (!outcome.ok) throw new Error(`the lead facilitator could not ${what}: ${outcome.code}`);
  }

  #result(
    themes: number,
    support: { agreements: string[]; votes: { given: number; counted: number } },
    media: SoundResult | null,
  ): CrowdResult {
    const { deliveries, acks, returns, moves, moved, seats, sayings: said, reasons } = this.#measures;
    const incompleteScreens = this.#everyone.filter((attendee) => !this.#isComplete(attendee)).length;
    for (const attendee of this.#everyone) attendee.leave();
    return {
      said: [...said.values()].map(({ id, text, acknowledged }) => ({ id, text, acknowledged })),
      moves: { ...moved, lost: moved.asked - moved.done, p95Ms: moves.percentile(0.95) },
      deliveries: {
        count: deliveries.count,
        p50Ms: deliveries.percentile(0.5),
        p95Ms: deliveries.percentile(0.95),
        p99Ms: deliveries.percentile(0.99),
        maxMs: deliveries.maxMs,
      },
      acks: { p50Ms: acks.percentile(0.5), p99Ms: acks.percentile(0.99) },
      reconnects: {
        count: returns.count,
        p95Ms: returns.percentile(0.95),
        seatKept: seats.kept,
        seatLost: seats.lost,
      },
      votes: support.votes,
      themes,
      agreements: support.agreements,
      incompleteScreens,
      media,
      reasons: [...new Set(reasons)],
    };
  }

  /** In the end every screen shows every word that everyone may see. */
  #isComplete(attendee: Attendee): boolean {
    const { session } = attendee.view;
    const { session: whole } = this.#lead.view;
    if (session.status === 'empty' || whole.status === 'empty') return false;
    return whole.tables.every((table, index) => {
      const shown = new Set(session.tables[index]?.contributions.map(({ id }) => id));
      const own = attendee.table === table.number;
      return table.contributions.every(
        ({ id, visibility }) => (visibility === 'table' && !own) || shown.has(id),
      );
    });
  }
}
