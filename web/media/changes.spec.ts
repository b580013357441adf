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
    const off = view({ silenced: true, rights: { speak: true, camera: true } });
    expect(changeWords(before, off, say)).toBe(say('media.silenced'));
  });

  it('does not say that a microphone can be on again while everybody listens, and says it once it can', () => {
    const listening = { silenced: true, room: 'table:1', rights: { speak: false, camera: true } };
    const mayTalk = { ...listening, rights: { speak: true, camera: true } };
    expect(between({}, listening)).toBeNull();
    expect(between(listening, mayTalk)).toBe(say('media.silenced'));
    expect(between(mayTalk, mayTalk)).toBeNull();
  });

  it('says what is still off for who may talk again', () => {
    const may = { rights: { speak: true, camera: true }, rested: ['microphone', 'camera'] as const };
    const before = { ...may, rights: { speak: false, camera: false } };
    expect(between(before, may)).toBe(say('media.rested', { what: 'other' }));
    expect(between(before, { ...may, rested: ['camera'] })).toBe(say('media.rested', { what: 'camera' }));
    expect(between(may, may)).toBeNull();
  });

  it('tells once that nobody hears a microphone that is on, and that they hear it again', () => {
    const on = { microphone: true };
    const heldBack = { microphone: true, heldBack: true };
    expect(between(on, heldBack)).toBe(say('media.heldBack'));
    expect(between(heldBack, heldBack)).toBeNull();
    expect(between(heldBack, on)).toBe(say('media.said.heardAgain'));
    expect(between({ heldBack: true }, heldBack)).toBe(say('media.heldBack'));
    expect(between(heldBack, { heldBack: true })).toBe(say('media.said.microphone.off'));
    expect(between({ heldBack: true }, {})).toBeNull();
  });

  it('does not say that the others hear or see somebody whose line is lost', () => {
    const lost = { state: 'lost' } as const;
    expect(between(lost, { ...lost, microphone: true })).toBe(say('media.said.microphone.later'));
    expect(between(lost, { ...lost, camera: true })).toBe(say('media.said.camera.later'));
    expect(between({ ...lost, microphone: true }, lost)).toBe(say('media.said.microphone.off'));
    const heldBack = { ...lost, microphone: true, heldBack: true };
    expect(between(heldBack, { ...lost, microphone: true })).toBeNull();
  });

  it('tells who speaks that no captions of it can be made', () => {
    expect(between({}, { uncaptioned: true })).toBe(say('media.uncaptioned'));
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
