import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstSettings, type Settings } from './kept.ts';
import { deedOf, listenToKeys } from './keys.ts';
import { firstView } from './view.ts';

const press = (key: string, changes: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...changes,
});
const free = { typing: false, onControl: false };
const settings = { keys: true, holdToTalk: false };

describe('a key', () => {
  it('M is sound and V is picture, also as capitals', () => {
    expect(['m', 'M', 'v', 'V', 'x'].map((key) => deedOf(press(key), free, settings))).toEqual([
      'microphone',
      'microphone',
      'camera',
      'camera',
      null,
    ]);
  });

  it('means nothing while somebody types, holds it down, or uses it with another key', () => {
    expect(deedOf(press('m'), { ...free, typing: true }, settings)).toBeNull();
    expect(deedOf(press('m', { repeat: true }), free, settings)).toBeNull();
    for (const with_ of ['ctrlKey', 'metaKey', 'altKey'])
      expect(deedOf(press('v', { [with_]: true }), free, settings)).toBeNull();
  });

  it('means nothing for who turned the keys off', () => {
    expect(deedOf(press('m'), free, { ...settings, keys: false })).toBeNull();
  });

  it('the space bar talks for who holds to talk, unless it presses a button', () => {
    const holding = { keys: false, holdToTalk: true };
    expect(deedOf(press(' '), free, holding)).toBe('talk');
    expect(deedOf(press(' '), { ...free, onControl: true }, holding)).toBeNull();
    expect(deedOf(press(' '), free, settings)).toBeNull();
    expect(deedOf(press('m'), free, { keys: true, holdToTalk: true })).toBeNull();
  });
});

describe('the keys of a page', () => {
  let page: EventTarget;
  beforeEach(() => {
    page = new EventTarget();
    vi.stubGlobal('Element', class {});
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  });
  afterEach(() => vi.unstubAllGlobals());

  function listening(settings: Partial<Settings> = {}) {
    const own = { microphone: false, camera: false };
    const turn = (kind: 'microphone' | 'camera') => async (on: boolean) => {
      own[kind] = on;
    };
    const stop = listenToKeys({
      view: () => ({ ...firstView({ ...firstSettings, ...settings }), ...own }),
      setMicrophone: turn('microphone'),
      setCamera: turn('camera'),
    });
    const does = (type: string, pressed?: string) =>
      page.dispatchEvent(Object.assign(new Event(type), pressed && press(pressed)));
    return { own, stop, does };
  }

  it('M turns sound on and off, V picture', () => {
    const { own, does } = listening();
    does('keydown', 'm');
    does('keydown', 'v');
    expect(own).toEqual({ microphone: true, camera: true });
    does('keydown', 'm');
    does('keyup', 'm');
    expect(own).toEqual({ microphone: false, camera: true });
  });

  it('the space bar talks while it is down', () => {
    const { own, does } = listening({ holdToTalk: true });
    does('keydown', ' ');
    expect(own.microphone).toBe(true);
    does('keyup', 'v');
    expect(own.microphone).toBe(true);
    does('keyup', ' ');
    expect(own.microphone).toBe(false);
  });

  it('goes silent when another window takes the keys, and when the page stops listening', () => {
    const { own, does, stop } = listening({ holdToTalk: true });
    does('keydown', ' ');
    does('blur');
    expect(own.microphone).toBe(false);
    does('keydown', ' ');
    stop();
    expect(own.microphone).toBe(false);
    does('keydown', ' ');
    expect(own.microphone).toBe(false);
  });

  it('does not turn off with the space bar what it did not turn on', () => {
    const { own, does } = listening();
    does('keydown', 'm');
    does('keyup', ' ');
    does('blur');
    expect(own.microphone).toBe(true);
  });
});
