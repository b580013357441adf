import type { StreamName } from '#domain/kernel/ids.ts';
import type { JoinGrant, MediaAsk } from '#protocol/media.ts';
import type { Connection } from '#web/connection/connection.ts';
import { Board } from './board.ts';
import type { OpenClient } from './client.ts';
import { keepSettingsOf, readBefore, type Settings, settingsOf, type Whose } from './kept.ts';
import { Places } from './places.ts';
import type { TakingPart } from './taking-part.ts';
import { firstView, type MediaView, shown } from './view.ts';

/** `person` is who this page was opened for. */
export interface MediaOptions extends Whose {
  readonly connection: Pick<Connection, 'media' | 'onMedia' | 'view' | 'subscribe'>;
  readonly opener?: (provider: JoinGrant['provider']) => Promise<OpenClient>;
}

/** Sound and picture of one open page, outside React. Participants, table teams and staff use the same. */
export interface MediaStore {
  view(): MediaView;
  subscribe(listener: () => void): () => void;
  /** After a reload: in again, with microphone and camera as they were. Does nothing for who was not in. */
  resume(): void;
  /** Called while somebody touches the page, so that the browser plays what comes. */
  join(): void;
  leave(): void;
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  change(changes: Partial<Settings>): Promise<void>;
  unblock(): void;
  /** What was the matter has been read. */
  dismiss(): void;
  /** Of a meeting beside Polder: somebody is there, or it does not work. Of a call: whose it is, or that it ends. */
  say(ask: Extract<MediaAsk, { do: 'arrived' | 'trouble' | 'name-caller' | 'hang-up' }>): void;
  /** Where a provider in a frame stands; the same element as long as the page is open. */
  readonly frame: HTMLElement;
  /** The `ref` of each place on the page where somebody can be seen, whether or not they are now. */
  readonly place: Places['add'];
}

/** What taking part needs is fetched when somebody does: a page of an evening without sound carries none of it. */
export function openMedia(options: MediaOptions): MediaStore {
  const { connection, session } = options;
  const stream: StreamName = `session:${session}`;
  const board = new Board(firstView(settingsOf(options)));
  const frame = document.createElement('div');
  const places = new Places();
  const ask = (asked: MediaAsk): boolean => connection.media(stream, asked);
  let part: TakingPart | null = null;
  let coming: Promise<TakingPart | null> | null = null;

  const fetchPart = async (): Promise<TakingPart | null> => {
    try {
      const { TakingPart: Part } = await import('./taking-part.ts');
      part = new Part({ ...options, board, frame, places, ask });
    } catch {
      coming = null;
      board.show({ state: 'failed', trouble: { at: 'line', code: 'provider' } });
    }
    return part;
  };
  const come = (): Promise<TakingPart | null> => {
    coming ??= fetchPart();
    return coming;
  };

  connection.onMedia((of, tells) => {
    if (of !== stream) return;
    if (part) part.hear(tells);
    else board.show(shown(board.view(), tells));
  });

  return {
    view: board.view,
    subscribe: board.subscribe,
    frame,
    place: places.add,
    resume() {
      if (readBefore(options) && board.view().state === 'off') void come().then((one) => one?.resume());
    },
    join() {
      if (!part) board.show({ state: 'joining' });
      void come().then((one) => one?.join());
    },
    leave: () => void coming?.then((one) => one?.leave()),
    setMicrophone: async (on) => (await coming)?.turn('microphone', on),
    setCamera: async (on) => (await coming)?.turn('camera', on),
    async change(changes) {
      if (part) await part.change(changes);
      else board.show({ settings: keepSettingsOf(options, changes) });
    },
    unblock: () => part?.unblock(),
    dismiss: () => board.show({ trouble: null, silenced: false, uncaptioned: false, rested: [] }),
    say: (asked) => void ask(asked),
  };
}
