import { describe, expect, it } from 'vitest';
import { History } from './history.ts';

const keep = (history: History, number: number, letter: string): void => {
  const packet = history.place(number);
  packet.number = number;
  packet.bytes = Buffer.alloc(100, letter);
  history.keep(packet);
};

const textOf = (history: History, number: number): string | undefined =>
  history.find(number)?.bytes.toString();

describe('the last packets of a sender', () => {
  it('are found by number, as long as no later one took their place', () => {
    const history = new History(4);
    for (const number of [1, 2, 3, 4, 5]) keep(history, number, `${number}`);
    expect(textOf(history, 5)).toBe('5'.repeat(100));
    expect(textOf(history, 2)).toBe('2'.repeat(100));
    expect(textOf(history, 1)).toBeUndefined();
  });

  it('leave their memory to the next one, who finds nothing of them in it', () => {
    const first = new History(8);
    keep(first, 3, 'a');
    const memory = first.find(3)?.bytes.buffer;
    first.release();
    expect(textOf(first, 3)).toBeUndefined();
    const second = new History(8);
    keep(second, 4, 'b');
    expect(second.find(4)?.bytes.buffer).toBe(memory);
    expect(textOf(second, 3)).toBeUndefined();
    expect(textOf(second, 4)).toBe('b'.repeat(100));
  });

  it('go on after that in other memory', () => {
    const [first, second] = [new History(8), new History(8)];
    keep(first, 1, 'a');
    first.release();
    keep(second, 1, 'b');
    keep(first, 2, 'c');
    expect(textOf(second, 1)).toBe('b'.repeat(100));
    expect(textOf(first, 2)).toBe('c'.repeat(100));
  });
});
