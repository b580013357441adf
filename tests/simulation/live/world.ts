import { sessionDecider } from '#domain/session/decider.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import { viewerOf } from '#domain/session/roles.ts';
import type { Laid, SessionState } from '#domain/session/state.ts';
import { type Evening, heldEvening, id } from '#server/running/evening.fixture.ts';
import { TestLine } from '#server/running/line.fixture.ts';
import type { Polder } from '#server/running/polder.fixture.ts';
import type { Random } from '../random.ts';
import { team } from '../session/plan.ts';
import { speak } from '../session/speak.ts';
import { Witness } from './witness.ts';

/** A random evening on a real server: everybody is there with a socket of their own. */
export class LiveWorld {
  readonly #polder: Polder;
  readonly #random: Random;
  readonly #evening: Evening;
  readonly #secrets: ReadonlyMap<string, string>;
  readonly witnesses: ReadonlyMap<string, Witness>;
  /** A second device of somebody, that asks without deciding first. */
  readonly #rawLines = new Map<string, TestLine>();
  readonly done = new Map<string, number>();
  /** The log as it was before words were taken out of it. */
  readonly told: SessionEvent[] = [];
  #made = 0;

  private constructor(polder: Polder, evening: Evening, random: Random) {
    this.#polder = polder;
    this.#evening = evening;
    this.#random = random;
    const { residents, facilitators, noteTakers, lead, techHost, rapporteur } = evening;
    const guests = [...residents, ...facilitators, ...noteTakers, lead, techHost, rapporteur];
    this.#secrets = new Map([
      ...guests.map(({ person, secret }) => [person, secret] as const),
      [polder.organiser, polder.token],
      ['screen', evening.screen],
    ]);
    this.witnesses = new Map(
      [...this.#secrets].map(([who, secret]) => [
        who,
        new Witness(who, polder.live, secret, evening.session),
      ]),
    );
  }

  static async begin(polder: Polder, random: Random): Promise<LiveWorld> {
    const evening = await heldEvening(polder, { tables: 3, people: 7 });
    const recording = { purpose: 'Om het verslag te controleren', keepDays: 7 };
    const media = { kind: 'built-in', passCode: '', instructions: '', recording, captions: false };
    const command = { type: 'choose-media', session: evening.session, media };
    await polder.post('/v1/commands', { stream: `process:${evening.project}`, id: id(), command });
    const world = new LiveWorld(polder, evening, random);
    await world.rest();
    return world;
  }

  get stream(): string {
    return `session:${this.#evening.session}`;
  }

  async log(): Promise<SessionEvent[]> {
    const stored = await this.#polder.storage.read(this.stream);
    const log = stored.map(({ event }) => event as SessionEvent);
    this.told.push(...log.slice(this.told.length));
    return log;
  }

  async state(): Promise<Laid> {
    const state = (await this.log()).reduce(sessionDecider.evolve, sessionDecider.initial);
    if (state.status === 'empty') throw new Error('there is no evening');
    return state;
  }

  /** Somebody asks something; now and then a line goes, or the whole server. */
  async step(): Promise<void> {
    const state = await this.state();
    if (this.#random.chance(0.06)) this.#random.pick([...this.witnesses.values()]).drop();
    this.#made += 1;
    const spoken = speak(this.#random, state, this.#made);
    const natural = this.#random.chance(0.85)
      ? spoken.natural(state)
      : this.#random.pick([...this.#secrets.keys()]);
    const actor = this.#personOf(natural);
    const command = this.#asReal(spoken.command) as { type: string };
    if (!this.#secrets.has(actor) || command.type === 'close') return;
    const ok = this.#random.chance(0.6)
      ? await this.#send(actor, command)
      : await this.#sendRaw(actor, command);
    if (ok) this.done.set(command.type, (this.done.get(command.type) ?? 0) + 1);
  }

  /** What chance may have left out: the organiser calls back in vain, a table is recorded, two are asked to speak,
   * and everyone goes back to the tables. */
  async #sound(): Promise<void> {
    const { ask } = this.#evening;
    await ask({ type: 'start-item', item: 0 });
    await ask({ type: 'start-item', item: 1 });
    await ask({ type: 'call-back' });
    await ask({ type: 'stop-call-back' });
    await ask({ type: 'ask-recording', table: 1 });
    const { seats } = (await this.state()).tables[0] ?? { seats: [] };
    for (const { person } of seats)
      await this.#sendRaw(person, { type: 'consent-to-recording', table: 1, consent: true });
    await ask({ type: 'stop-recording', table: 1 });
    await ask({ type: 'start-item', item: 0 });
    const [speaker = '', shy = ''] = this.#evening.residents.map(({ person }) => person);
    for (const person of [speaker, shy]) await ask({ type: 'invite-to-speak', person });
    await this.#sendRaw(speaker, { type: 'accept-invitation' });
    await this.#sendRaw(shy, { type: 'decline-invitation' });
    await ask({ type: 'end-speaking', person: speaker });
    await ask({ type: 'send-to-tables' });
  }

  /** The organiser changes the run sheet, asks for support once more and ends the evening. */
  async finish(): Promise<void> {
    await this.#sound();
    const { session, project, ask } = this.#evening;
    const item = {
      id: id(),
      title: 'Nog iets',
      minutes: 5,
      place: 'plenary',
      prompt: '',
      text: '',
      steps: [],
    };
    const command = { type: 'add-item', session, item: { ...item, visibility: 'public' }, index: 3 };
    await this.#polder.post('/v1/commands', { stream: `process:${project}`, id: id(), command });
    const agreement = id();
    await ask({ type: 'ask-support', agreement, version: 1, title: 'Groen', text: '' });
    await ask({ type: 'close-support', agreement });
    await ask({ type: 'close' });
  }

  async #send(actor: string, command: { type: string }): Promise<boolean> {
    const outcome = await this.witnesses.get(actor)?.connection.send(this.stream, command);
    return outcome?.ok ?? false;
  }

  async #sendRaw(actor: string, command: object): Promise<boolean> {
    let line = this.#rawLines.get(actor);
    if (!line || line.isClosed) {
      const token = this.#secrets.get(actor) ?? '';
      line = await TestLine.open(this.#polder.live, { token, streams: [this.stream] });
      this.#rawLines.set(actor, line);
    }
    return (await line.ask(this.stream, command)).kind === 'ack';
  }

  /** Waits until everybody's screen is what the server says they may see. */
  async rest(): Promise<void> {
    const until = Date.now() + 8_000;
    for (;;) {
      const wrong = await this.#wrongScreen();
      if (!wrong) return;
      if (Date.now() > until) throw new Error(`the screen of ${wrong} is not what the server shows`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async #wrongScreen(): Promise<string | null> {
    const state = await this.state();
    for (const [who, witness] of this.witnesses) {
      const { status, waiting } = witness.connection.view();
      if (status !== 'online' || waiting > 0) return `${who} (${status})`;
      if (!witness.holds(this.#viewOf(state, who))) return who;
    }
    return null;
  }

  #viewOf(state: SessionState, who: string): SessionState {
    const viewer =
      who === 'screen'
        ? ({ person: null, kind: 'screen', table: null } as const)
        : viewerOf(state, who, who === this.#polder.organiser ? ['organiser'] : []);
    if (!viewer) throw new Error(`${who} has no place`);
    return JSON.parse(JSON.stringify(sessionDecider.view(state, viewer)));
  }

  async end(): Promise<void> {
    for (const { connection } of this.witnesses.values()) connection.close();
    for (const line of this.#rawLines.values()) if (!line.isClosed) await line.end();
  }

  #personOf(name: string): string {
    const { lead, techHost, rapporteur } = this.#evening;
    const known: Record<string, string> = {
      [team.lead]: lead.person,
      [team.tech]: techHost.person,
      [team.rapporteur]: rapporteur.person,
      [team.organiser]: this.#polder.organiser,
    };
    return known[name] ?? name;
  }

  /** The simulation's short ids as ids that may come in over the line. */
  #asReal(command: object): object {
    const real = (value: unknown): unknown =>
      typeof value === 'string' && /^(words|help|message|agree|theme|late|nothing|stranger)\d*$/.test(value)
        ? value.padEnd(12, 'x')
        : value;
    return Object.fromEntries(Object.entries(command).map(([key, value]) => [key, real(value)]));
  }
}
