import { canCaption } from '#domain/process/media.ts';
import type { JoinGrant, MediaAsk, MediaTold } from '#protocol/media.ts';
import type { Language } from '#wording/say.ts';
import type { Board } from './board.ts';
import { OwnCaptions } from './captions/own-captions.ts';
import { type Happening, type MediaClient, MediaRefused, MediaTrouble } from './client.ts';
import { keepBefore, keepSettingsOf, readBefore, type Settings, settingsOf, type Whose } from './kept.ts';
import { Looking } from './looking.ts';
import { Own } from './own.ts';
import type { OwnKind } from './own-tracks.ts';
import type { Places } from './places.ts';
import { openerOf } from './providers.ts';
import type { MediaOptions } from './store.ts';
import { troubleOf } from './trouble.ts';
import { gone, type MediaView, shown } from './view.ts';
import { Waiting } from './waiting.ts';

export interface TakingPartOptions extends MediaOptions {
  readonly board: Board;
  readonly frame: HTMLElement;
  readonly places: Places;
  readonly ask: (ask: MediaAsk) => boolean;
}

const grantWithin = 10_000;
const pauses = [1_000, 2_000, 5_000, 10_000, 20_000] as const;
/** With these it is no use to try again by itself: somebody must do something, or the server tells when it is time. */
const final: ReadonlySet<string> = new Set([
  'no-webrtc',
  'provider',
  'media-closed',
  'media-not-here',
  'media-not-now',
  'media-off',
  'media-offer',
]);

/** Somebody who takes part with sound: asks to come in, comes back after a fault, follows what the server tells. */
export class TakingPart {
  readonly #options: TakingPartOptions;
  readonly #board: Board;
  readonly #ask: TakingPartOptions['ask'];
  readonly #granted = new Waiting<JoinGrant>();
  readonly #own: Own;
  readonly #looking: Looking;
  #client: MediaClient | null = null;
  /** Counts attempts to come in: only the last one may change anything. */
  #turn = 0;
  #tries = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #wantsIn = false;
  #wasOnline: boolean;

  constructor(options: TakingPartOptions) {
    const { board, ask, connection, places } = options;
    this.#options = options;
    this.#board = board;
    this.#ask = ask;
    this.#own = new Own({ board, client: () => this.#client, ask, onChange: () => this.#remember() });
    new OwnCaptions({ board, tracks: this.#own.tracks, ask, language: pageLanguage });
    this.#looking = new Looking(places, (look) => this.#client?.look?.(look));
    this.#wasOnline = connection.view().status === 'online';
    this.#followLine();
    connection.subscribe(() => this.#followLine());
  }

  /** A cookie may have become somebody else's since the page was opened. */
  get #whose(): Whose {
    const { session, person, connection } = this.#options;
    return { session, person: connection.view().you?.person ?? person };
  }

  /** With microphone and camera as they were in this tab a moment ago, for the same person. */
  resume(): void {
    const before = readBefore(this.#whose);
    if (!before || this.#wantsIn) return;
    const { holdToTalk } = settingsOf(this.#whose);
    this.#own.takeUp(holdToTalk ? { ...before, microphone: false } : before);
    this.join();
  }

  join(): void {
    this.#wantsIn = true;
    this.#tries = 0;
    // chosen in the lobby since, before this page was the evening's
    this.#board.show({ settings: settingsOf(this.#whose) });
    void this.#enter();
  }

  leave(): void {
    if (this.#wantsIn) this.#ask({ do: 'leave' });
    this.#stop('off');
  }

  turn(kind: OwnKind, on: boolean): Promise<void> {
    return this.#own.turn(kind, on);
  }

  async change(changes: Partial<Settings>): Promise<void> {
    const before = this.#board.view().settings;
    const settings = keepSettingsOf(this.#whose, changes);
    this.#board.show({ settings });
    if (settings.blur !== before.blur) await this.#own.tracks.setBlur(settings.blur);
    if (settings.holdToTalk && !before.holdToTalk) await this.turn('microphone', false);
    if (changes.devices) {
      await this.#own.change(before.devices);
      await this.#client?.setDevices(settings.devices);
    }
    if (settings.mode === before.mode) return;
    await this.#own.keepWithin();
    await this.#client?.setMode(settings.mode);
  }

  unblock(): void {
    this.#client?.unblock();
  }

  hear(tells: MediaTold): void {
    switch (tells.what) {
      case 'grant': {
        const { grant } = tells;
        // the place at once: another may be told before what brings the sound is fetched, and that one counts
        if (this.#granted.came(grant)) this.#board.show({ grant, room: grant.room, rights: grant.rights });
        else if (this.#wantsIn) void this.#follow(grant);
        break;
      }
      case 'refused':
        if (!this.#granted.came(new MediaRefused(tells.code))) this.#client?.hear(tells);
        break;
      case 'answer':
      case 'slots':
      case 'taken':
        this.#client?.hear(tells);
        break;
      case 'placed':
        this.#board.show({ room: tells.room, rights: tells.rights });
        void this.#own.keepWithin();
        break;
      case 'silenced':
        void this.turn('microphone', false).then(() => this.#board.show({ silenced: true }));
        break;
      case 'ended':
        this.#end(tells.code);
        break;
      default:
        this.#board.show(shown(this.#board.view(), tells));
    }
  }

  /** The server knows a page by its line: over a new line it comes in anew. */
  #followLine(): void {
    const { status, session } = this.#options.connection.view();
    const media = session.status === 'empty' ? undefined : session.occasion.media;
    const captions = media?.captions === true && canCaption(media.kind);
    if (captions !== this.#board.view().canCaption) this.#board.show({ canCaption: captions });
    const online = status === 'online';
    const back = online && !this.#wasOnline;
    this.#wasOnline = online;
    const { me } = this.#board.view();
    // nothing stays on for somebody else: they come in by their own hand
    if (this.#wantsIn && me !== '' && me !== this.#whose.person) this.#stop('off');
    if (back && this.#wantsIn) void this.#enter();
  }

  async #enter(): Promise<void> {
    const turn = ++this.#turn;
    const late = (): boolean => turn !== this.#turn;
    clearTimeout(this.#again);
    const { state } = this.#board.view();
    this.#board.show({ state: state === 'on' || state === 'lost' ? 'lost' : 'joining' });
    try {
      const grant = await this.#granted.answer(grantWithin, () => this.#ask({ do: 'grant' }));
      if (late()) return;
      await this.#mount(grant, late);
      if (late()) return;
      this.#tries = 0;
      const { trouble } = this.#board.view();
      this.#board.show({ state: 'on', trouble: trouble?.at === 'line' ? null : trouble });
      this.#remember();
    } catch (error) {
      if (!late()) this.#failed(error);
    }
  }

  async #mount(grant: JoinGrant, late: () => boolean): Promise<void> {
    const { provider } = grant;
    if (this.#client && this.#board.view().provider !== provider) await this.#letGo();
    this.#board.show({ me: this.#whose.person });
    if (!this.#client) {
      const open = await (this.#options.opener ?? openerOf)(provider);
      if (late()) return;
      this.#client = open({
        me: this.#board.view().me,
        own: this.#own.tracks,
        frame: this.#options.frame,
        ask: this.#ask,
        tell: (happening) => this.#happened(happening),
      });
    }
    const client = this.#client;
    this.#board.show({ provider, surface: client.surface });
    const own = await this.#own.openAgain(client.surface === 'page');
    if (late()) return;
    const { mode, devices } = this.#board.view().settings;
    await client.mount(grant, { mode, devices, look: this.#looking.look, ...own });
    if (!late()) await this.#own.catchUp(own);
  }

  async #follow(grant: JoinGrant): Promise<void> {
    if (!this.#client || this.#board.view().provider !== grant.provider) return this.#enter();
    this.#board.show({ grant, room: grant.room, rights: grant.rights });
    await this.#own.keepWithin();
    await this.#client.follow(grant).catch((error: unknown) => this.#failed(error));
  }

  #remember(): void {
    const { microphone, camera, settings } = this.#board.view();
    // no hand holds anything over a reload
    if (this.#wantsIn) keepBefore(this.#whose, { microphone: microphone && !settings.holdToTalk, camera });
  }

  #failed(error: unknown): void {
    const online = this.#options.connection.view().status === 'online';
    const comesBack = !final.has(error instanceof MediaRefused ? error.code : troubleOf(error));
    this.#board.show({ state: comesBack ? 'lost' : 'failed' });
    if (!online && comesBack) return;
    this.#own.trouble('line', error);
    if (!comesBack) return;
    const pause = pauses[Math.min(this.#tries, pauses.length - 1)] ?? 0;
    this.#tries += 1;
    this.#again = setTimeout(() => void this.#enter(), pause);
  }

  #end(code: string): void {
    if (!this.#wantsIn) return;
    if (code === 'media-restarted') void this.#enter();
    else this.#stop(code === 'media-elsewhere' ? 'elsewhere' : 'off');
  }

  #stop(state: MediaView['state']): void {
    this.#turn += 1;
    this.#wantsIn = false;
    clearTimeout(this.#again);
    keepBefore(this.#whose, null);
    void this.#letGo();
    this.#own.forget();
    this.#board.show({ ...gone, state, trouble: null });
  }

  async #letGo(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.leave();
  }

  #happened(happening: Happening): void {
    switch (happening.is) {
      case 'link':
        if (happening.state === 'lost' && this.#wantsIn) void this.#enter();
        break;
      case 'own':
        this.#own.told({ microphone: happening.microphone, camera: happening.camera });
        break;
      case 'pictures':
        this.#board.show({ pictures: happening.pictures });
        break;
      case 'blocked':
        this.#board.show({ blocked: happening.blocked });
        break;
      case 'trouble':
        this.#own.trouble('line', new MediaTrouble(happening.code));
        break;
      default: {
        const { is: what, ...told } = happening;
        this.#board.show(shown(this.#board.view(), { what, ...told } as MediaTold));
      }
    }
  }
}

const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'nl');
