import { describe, expect, it } from 'vitest';
import { type Player, Voices } from './voices.ts';

class Fake implements Player {
  currentTime = 0;
  paused = true;
  ended = false;
  readyState = 4;
  refuses = false;
  async play() {
    if (this.refuses) throw new Error('NotSupportedError');
    this.paused = false;
  }
  pause() {
    this.paused = true;
  }
}

function table(...lengths: number[]) {
  const players = lengths.map(() => new Fake());
  const [first, ...others] = players.map((player, at) => ({ player, length: lengths[at] ?? 0 }));
  if (!first) throw new Error('nobody');
  const voices = new Voices([first, ...others]);
  /** Time passes for whoever plays, and for one of them not as fast. */
  const pass = (seconds: number, slow = -1, by = 0) => {
    for (const [at, player] of players.entries()) {
      if (!player.paused && player.readyState >= 3) player.currentTime += seconds - (at === slow ? by : 0);
    }
    voices.keep();
  };
  return { voices, players, pass, at: () => players.map(({ currentTime }) => currentTime) };
}

describe('voices of one table', () => {
  it('play and rest together, as long as the longest', async () => {
    const { voices, players, pass, at } = table(20, 30, 10);
    expect(voices.length).toBe(30);
    await voices.play();
    expect(players.map(({ paused }) => paused)).toEqual([false, false, false]);
    pass(5);
    expect(at()).toEqual([5, 5, 5]);
    voices.pause();
    expect(players.every(({ paused }) => paused)).toBe(true);
    expect(voices.isPlaying).toBe(false);
  });

  it('are brought back in time when one of them drifts, and not for what nobody hears', async () => {
    const { voices, pass, at } = table(20, 30);
    await voices.play();
    pass(5, 0, 0.1);
    expect(at()).toEqual([4.9, 5]);
    pass(5, 0, 0.1);
    expect(at()).toEqual([10, 10]);
  });

  it('go on without who said nothing any more, and with them when one goes back', async () => {
    const { voices, players, pass, at } = table(10, 30);
    await voices.play();
    voices.seek(15);
    expect(at()).toEqual([10, 15]);
    expect(players[0]?.paused).toBe(true);
    pass(1);
    expect(at()).toEqual([10, 16]);
    voices.seek(4);
    expect(at()).toEqual([4, 4]);
    expect(players[0]?.paused).toBe(false);
  });

  it('wait for the one that tells the time while the network does not bring it', async () => {
    const { voices, players, pass } = table(30, 20);
    await voices.play();
    Object.assign(players[0] ?? {}, { readyState: 2 });
    pass(1);
    expect(players[1]?.paused).toBe(true);
    Object.assign(players[0] ?? {}, { readyState: 4 });
    pass(1);
    expect(players[1]?.paused).toBe(false);
  });

  it('stop at the end, and begin anew from there', async () => {
    const { voices, players, pass, at } = table(10, 30);
    await voices.play();
    voices.seek(29);
    pass(1);
    expect(voices.isPlaying).toBe(false);
    await voices.play();
    expect(at()).toEqual([0, 0]);
    expect(players.every(({ paused }) => !paused)).toBe(true);
  });

  it('that are paused before they began, and played again, go on', async () => {
    const { voices, players } = table(10, 30);
    const [, lead] = players;
    if (!lead) throw new Error('nobody');
    const abort = Object.assign(new Error('interrupted'), { name: 'AbortError' });
    lead.play = () => Promise.reject(abort);
    const first = voices.play();
    voices.pause();
    lead.play = Fake.prototype.play;
    await Promise.all([first, voices.play()]);
    expect(voices.isPlaying).toBe(true);
    expect(players.every(({ paused }) => !paused)).toBe(true);
  });

  it('that cannot be played here say so, and rest', async () => {
    const { voices, players } = table(10, 30);
    Object.assign(players[1] ?? {}, { refuses: true });
    await expect(voices.play()).rejects.toThrow();
    expect(voices.isPlaying).toBe(false);
    expect(players.every(({ paused }) => paused)).toBe(true);
  });
});
