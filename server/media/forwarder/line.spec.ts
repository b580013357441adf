import { describe, expect, it } from 'vitest';
import { judge, type LineState, newLine } from './line.ts';

/** A measurement each second; gives the line after each. */
function run(losses: readonly number[], from: LineState = newLine, startMs = 0, narrow = false) {
  let state = from;
  const lines = losses.map((lossPct, at) => {
    state = judge(state, { lossPct, narrow }, startMs + at * 1_000);
    return state.line;
  });
  return { state, lines };
}
const seconds = (count: number, lossPct: number) => Array.from({ length: count }, () => lossPct);

describe('a weak line', () => {
  it('gets small pictures after two bad seconds, and sound alone when that is still too much', () => {
    expect(run(seconds(7, 25)).lines).toEqual([
      'good',
      'good',
      'low',
      'low',
      'low',
      'sound-only',
      'sound-only',
    ]);
  });

  it('is not judged by one bad second', () => {
    expect(run([24, 0, 24, 0, 24, 0, 24]).lines).toEqual(Array(7).fill('good'));
  });

  it('steps down at once when nearly half is lost', () => {
    expect(run([60, 60]).lines).toEqual(['low', 'sound-only']);
  });

  it('keeps its pictures at a loss that asking again makes good', () => {
    expect(run(seconds(30, 15)).state.line).toBe('good');
  });

  it('that says it can take clearly less is believed when packets get lost, and never gets sound alone for it', () => {
    expect(run(seconds(30, 0), newLine, 0, true).state.line).toBe('good');
    expect(run(seconds(30, 3), newLine, 0, true).state.line).toBe('low');
    expect(run(seconds(30, 0), run([60]).state, 1_000, true).state.line).toBe('good');
  });

  it('gets more again only after ten calm seconds, one step at a time', () => {
    const { state } = run([60, 60]);
    const { lines } = run(seconds(22, 0), state, 2_000);
    expect(lines.filter((line) => line === 'sound-only')).toHaveLength(10);
    expect(lines.filter((line) => line === 'low')).toHaveLength(11);
    expect(lines.at(-1)).toBe('good');
  });

  it('waits twice as long after a try that failed', () => {
    const down = run(seconds(3, 25)).state;
    const up = run(seconds(11, 0), down, 3_000).state;
    expect(up.line).toBe('good');
    const failed = run(seconds(3, 25), up, 15_000).state;
    expect(failed).toMatchObject({ line: 'low', wait: 20_000 });
    const { lines } = run(seconds(21, 0), failed, 18_000);
    expect(lines.filter((line) => line === 'low')).toHaveLength(20);
  });

  it('stays as it is between calm and bad', () => {
    expect(run(seconds(60, 6), run([60]).state, 1_000).state.line).toBe('low');
  });
});
