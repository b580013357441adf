import { describe, expect, it } from 'vitest';
import { Slower } from './slower.ts';

/** A second of a low voice, at a rate. */
const voice = (rate: number) =>
  Float32Array.from({ length: rate }, (_, at) => Math.sin((2 * Math.PI * 200 * (at + 1)) / rate));

/** In blocks, as a browser gives it. */
function slowed(sound: Float32Array, from: number): number[] {
  const slower = new Slower(from, 16_000);
  const heard: number[] = [];
  for (let at = 0; at < sound.length; at += 128)
    slower.take(sound.subarray(at, at + 128), (sample) => heard.push(sample));
  return heard;
}

describe('sound at the rate that captions are made of', () => {
  it.each([48_000, 44_100, 16_000, 8_000])('is the same sound when the microphone gives %i', (rate) => {
    const heard = slowed(voice(rate), rate);
    expect(Math.abs(heard.length - 16_000)).toBeLessThanOrEqual(2);
    const first = 1 / rate;
    const off = heard.map((sample, at) => {
      const when = first + at / 16_000;
      return Math.abs(sample - Math.sin(2 * Math.PI * 200 * when));
    });
    expect(Math.max(...off)).toBeLessThan(0.02);
  });
});
