import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '#domain/kernel/decider.ts';
import type { Client } from './client.ts';
import { Room, type RoomKeeper } from './room.ts';

const stream = 'session:abcdefghij' as const;
const said = (number: number): DomainEvent & { number: number } => ({
  type: 'said',
  audience: 'everyone',
  number,
});

interface Frame {
  readonly version: number;
  readonly events: readonly { readonly number: number }[];
}

/** A client that keeps what it is told, as it would read it. */
function listener(): { client: Client; heard: Frame[] } {
  const heard: Frame[] = [];
  const sendBytes = (bytes: Buffer) => {
    const text = bytes.toString();
    heard.push(JSON.parse(text.slice(text.indexOf('{'))));
  };
  return { client: { sendBytes } as unknown as Client, heard };
}

const keeper = (displaced: ReadonlySet<string>): RoomKeeper => ({
  displacedBy: () => displaced,
  viewerNow: () => ({ person: null, kind: 'screen', table: null }),
  moved: () => undefined,
  dismissed: () => undefined,
});

async function hearing(count: number, displaced: ReadonlySet<string>): Promise<Frame[]> {
  const room = new Room(stream, { status: 'empty' }, 0, keeper(displaced));
  const { client, heard } = listener();
  await room.enter(client, -1, null);
  const events = Array.from({ length: count }, (_, index) => said(index + 1));
  room.take({ stream, version: count, events, state: { status: 'empty' } });
  while (heard.at(-1)?.version !== count) await new Promise((resolve) => setTimeout(resolve, 1));
  return heard;
}

describe('much at once', () => {
  it('goes out in frames of at most 32 events, in order, each saying where the stream is after it', async () => {
    const frames = await hearing(100, new Set());
    expect(frames.map(({ version, events }) => [version, events.length])).toEqual([
      [32, 32],
      [64, 32],
      [96, 32],
      [100, 4],
    ]);
    expect(frames.flatMap(({ events }) => events.map(({ number }) => number))).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
  });

  it('goes out as one where somebody changes place, whose view is of the newest state', async () => {
    const frames = await hearing(100, new Set(['person']));
    expect(frames.map(({ version }) => version)).toEqual([100]);
  });
});
