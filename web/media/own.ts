import type { MediaAsk } from '#protocol/media.ts';
import { canBlur } from './blur.ts';
import type { Board } from './board.ts';
import { type Devices, type MediaClient, MediaRefused } from './client.ts';
import { HeldBack } from './held-back.ts';
import type { Before } from './kept.ts';
import { Capture, type OwnKind } from './own-tracks.ts';
import { troubleOf, whyLost } from './trouble.ts';
import { mayTurnOn, type Trouble } from './view.ts';

interface Options {
  readonly board: Board;
  readonly client: () => MediaClient | null;
  readonly ask: (ask: MediaAsk) => boolean;
  /** What is on changed: kept in this tab, so that a reload comes back with it. */
  readonly onChange: () => void;
}

const kinds = ['microphone', 'camera'] as const satisfies readonly OwnKind[];

/** One's own microphone and camera. Only a person's hand turns them on; rights, modes and faults turn them off. */
export class Own {
  readonly tracks: Capture;
  readonly #options: Options;
  /** What somebody's hand asked last: a browser's question may be answered long after. */
  readonly #asked: Record<OwnKind, boolean> = { microphone: false, camera: false };

  constructor(options: Options) {
    this.#options = options;
    const { board } = options;
    const held = new HeldBack((heldBack) => board.show({ heldBack }));
    this.tracks = new Capture({
      devices: () => board.view().settings.devices,
      blur: () => board.view().settings.blur,
      onLost: (kind) => this.#lose(kind),
      onMuted: (kind, muted) => {
        if (kind === 'microphone') held.muted(muted);
      },
    });
  }

  /** What was on in this tab a moment ago counts as asked for. */
  takeUp(before: Before): void {
    Object.assign(this.#asked, before);
  }

  forget(): void {
    this.takeUp({ microphone: false, camera: false });
    for (const kind of kinds) this.tracks.release(kind);
  }

  async turn(kind: OwnKind, on: boolean): Promise<void> {
    if (on && !this.#may(kind)) return;
    const client = this.#options.client();
    this.#asked[kind] = on && client !== null;
    if (on && client) await this.#turnOn(kind, client);
    else if (!on) await this.#turnOff(kind, client);
  }

  /** Opens again what was on before a drop, as far as that is still allowed and still works. */
  async openAgain(ours: boolean): Promise<Before> {
    const now: Record<OwnKind, boolean> = { microphone: false, camera: false };
    for (const kind of kinds) {
      now[kind] = this.#asked[kind] && this.#may(kind) && (!ours || (await this.#opens(kind)));
      this.#asked[kind] = now[kind];
    }
    const ownPicture = ours && now.camera ? await this.#picture() : null;
    this.#options.board.show({ ...now, ownPicture });
    return now;
  }

  /** What a hand did while the line was made. */
  async catchUp(then: Before): Promise<void> {
    for (const kind of kinds) {
      const now = this.#options.board.view()[kind];
      if (now !== then[kind]) await this.turn(kind, now);
    }
  }

  /** Rights or a mode changed: what may not be on goes off, and nothing goes on. */
  async keepWithin(): Promise<void> {
    const { board } = this.#options;
    for (const kind of kinds) {
      if (this.#may(kind) || !board.view()[kind]) continue;
      const { rights, rested } = board.view();
      const isForOthers = kind === 'microphone' ? !rights.speak : !rights.camera;
      if (isForOthers) board.show({ rested: [...rested, kind] });
      await this.turn(kind, false);
    }
  }

  async change(before: Devices): Promise<void> {
    const { settings, ...own } = this.#options.board.view();
    for (const kind of kinds) {
      if (settings.devices[kind] === before[kind]) continue;
      this.tracks.release(kind);
      if (own[kind]) await this.turn(kind, true);
    }
  }

  /** Turned on or off in a provider's own surface. */
  told(now: Before): void {
    this.takeUp(now);
    this.#options.board.show(now);
    this.#tell();
  }

  trouble(at: Trouble['at'], error: unknown): void {
    const refused = error instanceof MediaRefused;
    const code = troubleOf(error);
    this.#options.board.show({ trouble: { at, code: refused ? error.code : code } });
    if (!refused && code !== 'other') this.#options.ask({ do: 'trouble', code });
  }

  async #turnOff(kind: OwnKind, client: MediaClient | null): Promise<void> {
    const { board } = this.#options;
    board.show(kind === 'camera' ? { camera: false, ownPicture: null } : { microphone: false });
    if (client) await turnAt(client, kind, false);
    if (kind === 'camera') this.tracks.release('camera');
    this.#tell();
  }

  async #turnOn(kind: OwnKind, client: MediaClient): Promise<void> {
    const { board } = this.#options;
    board.show({ opening: kind });
    try {
      await turnAt(client, kind, true);
      if (!this.#asked[kind]) return await this.#turnOff(kind, client);
      const ownPicture = kind === 'camera' && client.surface === 'page' ? await this.#picture() : null;
      const { trouble, rested } = board.view();
      board.show({
        trouble: trouble?.at === kind ? null : trouble,
        rested: rested.filter((one) => one !== kind),
        ...(kind === 'camera' ? { camera: true, ownPicture } : { microphone: true, silenced: false }),
      });
      this.#tell();
    } catch (error) {
      this.#asked[kind] = false;
      this.trouble(kind, error);
    } finally {
      board.show({ opening: null });
    }
  }

  #may(kind: OwnKind): boolean {
    return mayTurnOn(this.#options.board.view(), kind);
  }

  async #opens(kind: OwnKind): Promise<boolean> {
    try {
      await this.tracks[kind]();
      return true;
    } catch (error) {
      this.trouble(kind, error);
      return false;
    }
  }

  async #picture(): Promise<MediaStream> {
    const camera = await this.tracks.camera();
    this.#options.board.show({ canBlur: canBlur(camera) });
    return new MediaStream([camera]);
  }

  #tell(): void {
    const { state, microphone, camera } = this.#options.board.view();
    this.#options.onChange();
    if (state === 'on') this.#options.ask({ do: 'sending', microphone, camera });
  }

  #lose(kind: OwnKind): void {
    void this.turn(kind, false);
    void whyLost(kind).then((code) => {
      const { trouble } = this.#options.board.view();
      // one cable often ends both: who is not heard must know that first
      const isKnown = kind === 'camera' && trouble?.at === 'microphone';
      if (!isKnown) this.#options.board.show({ trouble: { at: kind, code } });
      this.#options.ask({ do: 'trouble', code: code === 'lost' ? 'no-device' : code });
    });
  }
}

const turnAt = (client: MediaClient, kind: OwnKind, on: boolean): Promise<void> =>
  kind === 'microphone' ? client.setMicrophone(on) : client.setCamera(on);
