import { describe, expect, it } from 'vitest';
import { deedOf } from './keys.ts';

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
