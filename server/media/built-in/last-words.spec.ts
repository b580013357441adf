import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LastWords } from './last-words.ts';

let said: string[] = [];
let words: LastWords;
beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  words = new LastWords((line) => said.push(line));
});
afterEach(() => vi.useRealTimers());

it('what a forwarder says is told line by line, also when it comes in pieces', () => {
  words.hear('a recording cannot be ');
  words.hear('written: ENOSPC\n\nanother');
  expect(said).toEqual(['a recording cannot be written: ENOSPC']);
  words.hear(' line\n');
  expect(said).toEqual(['a recording cannot be written: ENOSPC', 'another line']);
});

it('a flood of lines is cut off, and what comes a minute later is told again', () => {
  for (let at = 0; at < 1_000; at += 1) words.hear(`line ${at}\n`);
  expect(said).toHaveLength(11);
  expect(said.at(-1)).toBe('and more, left out for a minute');
  vi.advanceTimersByTime(61_000);
  words.hear('something else\n');
  expect(said.at(-1)).toBe('something else');
});

it('the reason that it ended is the line of its error, else how it ended', () => {
  expect(words.reason(null, 'SIGKILL')).toBe('ended with SIGKILL');
  words.hear('at once\nTypeError: nothing is there\n    at some place\n');
  expect(words.reason(1, null)).toBe('TypeError: nothing is there');
});
