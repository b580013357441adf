import { describe, expect, it } from 'vitest';
import common from '#wording/nl/common.json';
import media from '#wording/nl/media.json';
import refusals from '#wording/nl/refusals.json';
import { sayer } from '#wording/say.ts';
import { changeWords } from './changes.tsx';
import { firstSettings } from './kept.ts';
import { firstView, type MediaView } from './view.ts';

const say = sayer('nl', [common, media, refusals]);
const view = (changes: Partial<MediaView> = {}): MediaView => ({
  ...firstView(firstSettings),
  state: 'on',
  ...changes,
});
const between = (before: Partial<MediaView>, now: Partial<MediaView>) =>
  changeWords(view(before), view(now), say);

describe('what a screen reader says of sound and picture', () => {
  it('is said when it changes, and not again while it stays so', () => {
    expect(between({}, { microphone: true })).toBe(say('media.said.microphone.on'));
    expect(between({ microphone: true }, { microphone: true })).toBeNull();
    expect(between({ camera: true }, {})).toBe(say('media.said.camera.off'));
  });

  it('of a microphone that was turned off by others only that, and not also that it is off', () => {
    const before = view({ microphone: true });
    const off = view({ silenced: true });
    expect(changeWords(before, off, say)).toBe(say('media.silenced'));
  });

  it('tells of a line that weakens, breaks and comes back', () => {
    expect(between({}, { line: 'sound-only' })).toBe(say('media.line.sound-only'));
    expect(between({}, { state: 'lost' })).toBe(say('media.lost'));
    expect(between({ state: 'lost' }, {})).toBe(say('media.said.back'));
  });

  it('gives trouble its own sentence, also when only the server has a name for it', () => {
    const lost = between({}, { camera: false, trouble: { at: 'camera', code: 'lost' } });
    expect(lost).toBe(say('media.trouble.lost', { what: 'other' }));
    expect(between({}, { trouble: { at: 'line', code: 'not-allowed' } })).toBe(say('refusals.not-allowed'));
  });

  it('says nothing of who speaks or comes: that is heard', () => {
    expect(between({}, { speaking: new Set(['anna']), company: new Map() })).toBeNull();
  });
});
