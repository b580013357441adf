import { describe, expect, it } from 'vitest';
import type { SocketLike } from './line.ts';
import { roads } from './roads.ts';

type Road = 'socket' | 'stream';

/** Tries one after another, each of which gets through or not; gives what was tried. */
function tries(results: readonly boolean[], kept: { road: string | null } = { road: null }): Road[] {
  const opened: Road[] = [];
  const opens = (road: Road) => () => {
    opened.push(road);
    return {} as SocketLike;
  };
  const memory = {
    recall: () => kept.road,
    remember: (road: Road) => {
      kept.road = road;
    },
  };
  const way = roads(memory, { socket: opens('socket'), stream: opens('stream') });
  for (const gotThrough of results) {
    way.socket('wss://polder/live');
    way.tried(gotThrough);
  }
  return opened;
}

const [yes, no] = [true, false];

describe('the way to the server', () => {
  it('is a WebSocket as long as one gets through now and then', () => {
    expect(tries([yes, no, yes, no, no, yes])).toEqual(Array(6).fill('socket'));
  });

  it('is a stream where two WebSockets in a row brought nothing; they take turns until one gets through', () => {
    expect(tries([no, no, no, no, yes, yes])).toEqual([
      'socket',
      'socket',
      'stream',
      'socket',
      'stream',
      'stream',
    ]);
  });

  it('begins with what got through before in this tab', () => {
    const kept = { road: null };
    tries([no, no, yes], kept);
    expect(kept.road).toBe('stream');
    expect(tries([yes, no, no, yes], kept)).toEqual(['stream', 'stream', 'socket', 'stream']);
  });

  it('stays a WebSocket where one got through before: a server that is away for a moment changes nothing', () => {
    expect(tries([yes, no, no, no, yes])).toEqual(Array(5).fill('socket'));
    const kept = { road: null };
    expect(tries([yes, no, no, no, no, yes, yes], kept)).toEqual([
      ...Array(5).fill('socket'),
      'stream',
      'socket',
    ]);
    expect(kept.road).toBe('socket');
  });
});
