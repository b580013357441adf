import { beforeEach, describe, expect, it } from 'vitest';
import type { JoinGrant, MediaAsk } from '#protocol/media.ts';
import type { MediaClient } from './client.ts';
import { keepArrival } from './link/arrival.ts';
import { open } from './link.ts';

const grant = (room: 'plenary' | 'table:1', url: string): JoinGrant => ({
  provider: 'link',
  room,
  rights: { speak: true, camera: true },
  expiresAt: 0,
  url,
  passCode: '',
  instructions: '',
});
const start = {
  mode: 'picture',
  microphone: false,
  camera: false,
  look: 'large',
  devices: { microphone: null, camera: null, speaker: null },
} as const;

let client: MediaClient;
let asked: MediaAsk[];
beforeEach(() => {
  keepArrival(null);
  asked = [];
  client = open({ ask: (ask: MediaAsk) => asked.push(ask) > 0 } as never);
});

describe('a meeting beside Polder', () => {
  it('is said again to a server that forgot, by who said that they are in it', async () => {
    keepArrival('https://meet.example/1');
    await client.mount(grant('table:1', 'https://meet.example/1'), start);
    expect(asked).toEqual([{ do: 'arrived', room: 'table:1' }]);
  });

  it('is never said by itself of one where somebody did not say so', async () => {
    await client.mount(grant('table:1', 'https://meet.example/1'), start);
    keepArrival('https://meet.example/1');
    await client.follow(grant('plenary', 'https://meet.example/zaal'));
    await client.follow(grant('plenary', ''));
    expect(asked).toEqual([]);
  });

  it('that two rooms share is one meeting: who is in it is in both', async () => {
    keepArrival('https://meet.example/een');
    await client.mount(grant('table:1', 'https://meet.example/een'), start);
    await client.follow(grant('plenary', 'https://meet.example/een'));
    expect(asked.map((ask) => 'room' in ask && ask.room)).toEqual(['table:1', 'plenary']);
  });
});
