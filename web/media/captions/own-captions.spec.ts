import { describe, expect, it } from 'vitest';
import type { MediaAsk } from '#protocol/media.ts';
import type { Language } from '#wording/say.ts';
import { Board } from '../board.ts';
import { firstSettings } from '../kept.ts';
import { firstView } from '../view.ts';
import { OwnCaptions } from './own-captions.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function page(wants: boolean, isAble = true) {
  const board = new Board(firstView({ ...firstSettings, captions: wants }));
  const asked: MediaAsk[] = [];
  let listening = 0;
  let language: Language = 'nl';
  let sound: (pcm: string) => void = () => undefined;
  new OwnCaptions({
    board,
    tracks: { microphone: () => Promise.resolve({} as MediaStreamTrack) },
    ask: (ask) => asked.push(ask) > 0,
    language: () => language,
    listener: () =>
      Promise.resolve({
        listenForCaptions: (_, onSound) => {
          if (!isAble) return Promise.reject(new Error('another rate'));
          listening += 1;
          sound = onSound;
          return Promise.resolve(() => {
            listening -= 1;
          });
        },
      }),
  });
  return {
    board,
    asked,
    sound: (pcm: string) => sound(pcm),
    listening: () => listening,
    read: (other: Language) => {
      language = other;
    },
  };
}
const on = { state: 'on', surface: 'page', microphone: true, canCaption: true } as const;

describe('captions of one’s own words', () => {
  it('listen along in the language of the page while the microphone is on, and stop with it', async () => {
    const { board, asked, sound, listening, read } = page(true);
    board.show(on);
    board.show({ line: 'low' });
    await settled();
    sound('AAAA');
    read('en');
    sound('BBBB');
    expect(listening()).toBe(1);
    expect(asked).toEqual([
      { do: 'caption-sound', pcm: 'AAAA', language: 'nl' },
      { do: 'caption-sound', pcm: 'BBBB', language: 'en' },
    ]);
    board.show({ microphone: false });
    await settled();
    expect(listening()).toBe(0);
    board.show({ microphone: true });
    await settled();
    expect(listening()).toBe(1);
  });

  it('are never made of who did not ask for it, nor on an evening without', async () => {
    const shy = page(false);
    shy.board.show(on);
    const without = page(true);
    without.board.show({ ...on, canCaption: false });
    await settled();
    expect([shy.listening(), without.listening()]).toEqual([0, 0]);
  });

  it('go along to another microphone', async () => {
    const { board, listening } = page(true);
    board.show(on);
    await settled();
    const devices = { microphone: 'headset', camera: null, speaker: null };
    board.show({ settings: { ...firstSettings, captions: true, devices } });
    await settled();
    expect(listening()).toBe(1);
  });

  it('that this browser cannot make are said', async () => {
    const { board } = page(true, false);
    board.show(on);
    await settled();
    expect(board.view().uncaptioned).toBe(true);
  });

  it('stop when somebody takes their yes back', async () => {
    const { board, listening } = page(true);
    board.show(on);
    await settled();
    board.show({ settings: { ...firstSettings, captions: false } });
    await settled();
    expect(listening()).toBe(0);
  });
});
