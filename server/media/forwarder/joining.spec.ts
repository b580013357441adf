import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOffer } from '#tools/bench/media/offer-text.ts';
import { Stand } from './stand.fixture.ts';
import { signToken } from './token.ts';

const soon = () => Date.now() + 60_000;
const side = {
  ufrag: 'abcd',
  pwd: 'abcdefghijklmnopqrstuvwx',
  fingerprint: `sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`,
  setup: 'actpass',
  candidates: ['1 1 UDP 2130706431 10.0.0.1 5000 typ host'],
};
const offer = pageOffer(side, { sound: 11, high: 12, low: 13 }, 9);
const claims = { session: 'evening', person: 'anna', client: 'anna' };
const refused = (code: string) => expect.objectContaining({ is: 'refused', client: 'anna', code });

let stand: Stand;

beforeAll(async () => {
  stand = await Stand.open({ mostClients: 2 });
});
afterAll(() => stand.close());

describe('a token lets in', () => {
  const come = (token: string) => stand.ask({ client: 'anna', room: 'table:1', token }, offer);

  it('nobody when another key made it', async () => {
    expect(await come(await signToken(randomBytes(32).toString('base64url'), claims, soon()))).toEqual(
      refused('media-token'),
    );
  });

  it('nobody when its time is over', async () => {
    expect(await come(await signToken(stand.key, claims, Date.now() - 2_000))).toEqual(
      refused('media-token'),
    );
  });

  it.each([
    ['client', { ...claims, client: 'bert' }],
    ['person', { ...claims, person: 'bert' }],
    ['session', { ...claims, session: 'other' }],
  ])('nobody when it names another %s', async (_, other) => {
    expect(await come(await signToken(stand.key, other, soon()))).toEqual(refused('media-token'));
  });

  it('nobody when it was tampered with, or says that it needs no key', async () => {
    const token = await signToken(stand.key, claims, soon());
    const [head = '', body = '', sign = ''] = token.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const forged of [`${head}.${body}x.${sign}`, `${none}.${body}.`, 'x', '']) {
      expect(await come(forged)).toEqual(refused('media-token'));
    }
  });
});

describe('an offer', () => {
  it('that is not one is refused', async () => {
    for (const text of ['', 'v=0', offer.replace('m=audio', 'm=video'), offer.slice(0, 900)]) {
      expect(await stand.ask({ client: 'anna', room: 'table:1' }, text)).toEqual(refused('media-offer'));
    }
  });

  it('that wants sound only is answered with its picture lines asleep, and only those of slots may be', async () => {
    const asleep = (from: number) =>
      offer
        .split(/(?=m=)/)
        .map((section, at) =>
          at >= from && section.startsWith('m=video')
            ? section.replace(/a=(recvonly|sendonly)/, 'a=inactive')
            : section,
        )
        .join('');
    const answer = await stand.ask({ client: 'anna', room: 'table:1' }, asleep(4));
    const lines = answer.is === 'answer' ? answer.sdp.match(/^a=(sendonly|recvonly|inactive)$/gm) : [];
    expect(lines).toEqual([
      ...Array(3).fill('a=recvonly'),
      ...Array(9).fill(['a=sendonly', 'a=inactive']).flat(),
    ]);
    expect(await stand.ask({ client: 'anna', room: 'table:1' }, asleep(1))).toEqual(refused('media-offer'));
  });

  it('is refused when everybody that fits is there', async () => {
    stand.forwarder.hear({ to: 'remove', client: 'anna' });
    for (const client of ['bert', 'cees']) await stand.join({ client, room: 'table:2' });
    expect(await stand.ask({ client: 'anna', room: 'table:1' }, offer)).toEqual(refused('media-full'));
    for (const client of ['bert', 'cees']) stand.forwarder.hear({ to: 'remove', client });
  });

  it('is refused when the way of coming in is not there', async () => {
    expect(await stand.ask({ client: 'anna', room: 'table:1' }, offer, 'tcp')).toEqual(
      refused('media-transport'),
    );
  });
});
