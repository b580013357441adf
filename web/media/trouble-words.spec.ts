import { describe, expect, it } from 'vitest';
import common from '#wording/nl/common.json';
import media from '#wording/nl/media.json';
import refusals from '#wording/nl/refusals.json';
import { sayer } from '#wording/say.ts';
import { troubleWords } from './trouble-words.ts';

const say = sayer('nl', [common, media, refusals]);

describe('what is said of what does not work', () => {
  it('names the device that it is about', () => {
    const words = troubleWords(say, { at: 'microphone', code: 'lost' });
    expect(words).toBe(say('media.trouble.lost', { what: 'microphone' }));
    expect(troubleWords(say, { at: 'camera', code: 'lost' })).not.toBe(words);
  });

  it('names no device where the line itself fails', () => {
    expect(troubleWords(say, { at: 'line', code: 'other' })).toBe(say('media.trouble.unknown'));
    expect(troubleWords(say, { at: 'line', code: 'no-connection' })).toBe(say('media.trouble.no-connection'));
  });

  it('gives the sentence of the server for what only the server knows', () => {
    expect(troubleWords(say, { at: 'line', code: 'media-full' })).toBe(say('refusals.media-full'));
  });
});
