import type { MediaAsk } from '#protocol/media.ts';
import type { Language } from '#wording/say.ts';
import type { Board } from '../board.ts';
import type { OwnTracks } from '../client.ts';
import type { MediaView } from '../view.ts';

interface Options {
  readonly board: Board;
  readonly tracks: Pick<OwnTracks, 'microphone'>;
  readonly ask: (ask: MediaAsk) => boolean;
  /** That of the page: who changes it, is understood in the other from then on. */
  readonly language: () => Language;
  /** Fetched when somebody wants captions of their own words, and not before. */
  readonly listener?: () => Promise<{
    listenForCaptions(microphone: MediaStreamTrack, onSound: (pcm: string) => void): Promise<() => void>;
  }>;
}

/** Captions of one's own words: only where the evening has them, somebody asked for it here, and their microphone is on. */
const wanted = ({ canCaption, settings, microphone, state, surface }: MediaView): boolean =>
  canCaption && settings.captions && microphone && state === 'on' && surface === 'page';

/** Follows the view and listens along, or stops. */
export class OwnCaptions {
  readonly #options: Options;
  /** Settles to how to stop; null while nobody listens. */
  #listening: Promise<() => void> | null = null;
  #device: string | null = null;

  constructor(options: Options) {
    this.#options = options;
    options.board.subscribe(() => this.#follow());
  }

  #follow(): void {
    const view = this.#options.board.view();
    const { microphone: device } = view.settings.devices;
    const wants = wanted(view) && (!this.#listening || device === this.#device);
    if (wants && !this.#listening) {
      this.#device = device;
      this.#listening = this.#listen().catch(() => {
        this.#options.board.show({ uncaptioned: true });
        return () => undefined;
      });
      return;
    }
    if (wants || !this.#listening) return;
    void this.#listening.then((stop) => stop());
    this.#listening = null;
    if (wanted(view)) this.#follow();
  }

  async #listen(): Promise<() => void> {
    const { tracks, ask, language, listener = () => import('./listen.ts') } = this.#options;
    const { listenForCaptions } = await listener();
    return listenForCaptions(
      await tracks.microphone(),
      (pcm) => void ask({ do: 'caption-sound', pcm, language: language() }),
    );
  }
}
