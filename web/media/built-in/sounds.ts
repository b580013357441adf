import { slotCount } from './peer.ts';

type WithSpeaker = HTMLAudioElement & { setSinkId?: (id: string) => Promise<void> };

/** Plays the slots. The players stay the same over every new connection: some browsers trust only those once touched. */
export class Sounds {
  readonly #players: readonly WithSpeaker[];
  readonly #onBlocked: (blocked: boolean) => void;

  constructor(onBlocked: (blocked: boolean) => void) {
    this.#onBlocked = onBlocked;
    this.#players = Array.from({ length: slotCount }, () => new Audio());
  }

  play(tracks: readonly MediaStreamTrack[]): void {
    for (const [slot, player] of this.#players.entries()) {
      const track = tracks[slot];
      player.srcObject = track ? new MediaStream([track]) : null;
    }
    this.start();
  }

  /** Also called while somebody touches the page: then no browser refuses. */
  start(): void {
    const starting = this.#players.filter(({ srcObject }) => srcObject).map((player) => player.play());
    void Promise.allSettled(starting).then((started) =>
      this.#onBlocked(
        started.some((each) => each.status === 'rejected' && each.reason?.name === 'NotAllowedError'),
      ),
    );
  }

  async setSpeaker(id: string | null): Promise<void> {
    for (const player of this.#players) await player.setSinkId?.(id ?? '').catch(() => undefined);
  }

  stop(): void {
    for (const player of this.#players) {
      player.pause();
      player.srcObject = null;
    }
  }
}
