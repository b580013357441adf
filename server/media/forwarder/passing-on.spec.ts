import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadClient, LoadClientOptions } from '#tools/bench/media/load-client.ts';
import { LossyRoad } from '#tools/bench/media/lossy-road.ts';
import { receiverReport } from './rtp/write-rtcp.ts';
import { mayAll, pause, Stand } from './stand.fixture.ts';

let stand: Stand;
const roads: LossyRoad[] = [];

beforeEach(async () => {
  stand = await Stand.open();
});
afterEach(async () => {
  await stand.close();
  for (const road of roads.splice(0)) road.close();
});

/** Packets of the same sender that came in a while. */
async function within(ms: number, client: LoadClient): Promise<number> {
  client.reception.forget();
  await pause(ms);
  return client.reception.packets;
}

describe('sound', () => {
  it('is passed on only while somebody may speak, has it on and is not silenced', async () => {
    const table = { room: 'table:1', rights: { speak: true, camera: true } } as const;
    await stand.join({ client: 'anna', ...table });
    const bert = await stand.join({ client: 'bert', ...table });
    await stand.until(() => bert.reception.packets > 5);
    const hear = stand.forwarder.hear.bind(stand.forwarder);
    hear({ to: 'silence', client: 'anna' });
    expect(await within(100, bert)).toBe(0);
    hear({ to: 'sending', client: 'anna', microphone: false, camera: false });
    hear({ to: 'place', client: 'anna', ...table });
    expect(await within(100, bert)).toBe(0);
    hear({ to: 'sending', client: 'anna', microphone: true, camera: false });
    expect(await within(200, bert)).toBeGreaterThan(2);
    hear({ to: 'place', client: 'anna', room: 'table:1', rights: { speak: false, camera: true } });
    expect(await within(100, bert)).toBe(0);
  });

  it('stays silenced when the line of the same client is made again', async () => {
    await stand.join({ client: 'anna', room: 'table:1' });
    const bert = await stand.join({ client: 'bert', room: 'table:1' });
    await stand.until(() => bert.reception.packets > 5);
    stand.forwarder.hear({ to: 'silence', client: 'anna' });
    await stand.join({ client: 'anna', room: 'table:1' });
    expect(await within(150, bert)).toBe(0);
    stand.forwarder.hear({ to: 'sending', client: 'anna', microphone: true, camera: false });
    await stand.until(() => bert.reception.heard.has(3));
  });

  it('tells who speaks and for how long, at most four times a second', async () => {
    await stand.join({ client: 'anna', room: 'table:1' }, { level: 20 });
    await stand.join({ client: 'bert', room: 'table:1' }, { level: 80 });
    const began = stand.told.length;
    await pause(1_000);
    const levels = stand.told.slice(began).filter((one) => one.is === 'levels');
    expect(levels.length).toBeGreaterThan(2);
    expect(levels.length).toBeLessThanOrEqual(5);
    expect(levels.at(-1)?.speaking).toEqual([{ client: 'anna', person: 'anna', room: 'table:1' }]);
    const spoke = levels.flatMap((one) => one.spoke);
    expect(new Set(spoke.map(({ person }) => person))).toEqual(new Set(['anna']));
    const sum = spoke.reduce((all, { ms }) => all + ms, 0);
    expect(sum).toBeGreaterThan(700);
    expect(sum).toBeLessThan(1_400);
  });
});

describe('a picture', () => {
  it('begins for who comes later with one that needs no other, asked for anew', async () => {
    const anna = await stand.join({ client: 'anna', room: 'table:1' }, { high: true });
    await pause(600);
    const asked = anna.keysAsked;
    const bert = await stand.join({ client: 'bert', room: 'table:1' }, { high: false, sound: false });
    await stand.until(() => [...bert.reception.streams.values()].some(({ keys }) => keys > 0));
    expect(anna.keysAsked).toBeGreaterThan(asked);
  });

  it('that was lost on the way to us is asked for again, so that nobody misses it', async () => {
    const { road, far: anna } = await farAway({ high: true, sound: false });
    const bert = await stand.join({ client: 'bert', room: 'table:1' }, { sound: false });
    await stand.until(() => bert.reception.packets > 10);
    road.losses.toServer = 0.1;
    await stand.until(() => road.lost > 10 && stand.forwarder.counts.askedAgain > 5);
    road.losses.toServer = 0;
    await stand.until(() => bert.reception.lost === 0);
    expect(anna.sent).toBeGreaterThan(bert.reception.packets);
  });

  it('that was lost on the way to a browser is sent to it again when it asks', async () => {
    const { road, far: anna } = await farAway({ sound: false, asksAgain: true });
    await stand.join({ client: 'bert', room: 'table:1' }, { high: true, sound: false });
    await stand.until(() => anna.reception.packets > 10);
    road.losses.toClient = 0.1;
    await stand.until(() => road.lost > 10 && stand.forwarder.counts.resent > 5);
    road.losses.toClient = 0;
    // what was sent again may have been lost again, and is asked for only once here
    await stand.until(() => anna.reception.lost <= road.lost - stand.forwarder.counts.resent + 2);
    expect(anna.reception.lost).toBeLessThan(road.lost / 2);
  });
});

/** Somebody at the table with a road of their own, on which packets get lost. */
async function farAway(options: Partial<LoadClientOptions>) {
  const road = await LossyRoad.open();
  roads.push(road);
  return { road, far: await stand.join({ client: 'anna', room: 'table:1' }, options, road) };
}

describe('a weak line', () => {
  it('gets the small picture, then sound alone; the others keep the large one', async () => {
    await stand.join({ client: 'anna', room: 'table:1' }, { high: true, low: true });
    const bert = await stand.join({ client: 'bert', room: 'table:1' });
    await stand.join({ client: 'cees', room: 'table:1' });
    await stand.until(() => bert.reception.packets > 30);
    const lose = setInterval(() => {
      const blocks = [...bert.reception.streams.keys()].map((ssrc) => ({ ...report, ssrc }));
      bert.line.send(receiverReport(blocks));
    }, 100);
    const told = (line: string) => (one: object) => 'line' in one && one.line === line;
    expect(await stand.next(told('low'))).toMatchObject({ is: 'line', client: 'bert', line: 'low' });
    await stand.until(() => stand.slots('bert')[0]?.picture === 'low');
    await stand.next(told('sound-only'));
    clearInterval(lose);
    await pause(50);
    bert.reception.forget();
    await pause(200);
    const kinds = [...bert.reception.streams.keys()].map((ssrc) => ssrc % 2);
    // odd m-lines are sound
    expect(new Set(kinds)).toEqual(new Set([1]));
    expect(stand.slots('cees').map(({ picture }) => picture)).toEqual(['high', 'none']);
  });
});

describe('the look of a page', () => {
  const asks = (client: string, pictures: 'large' | 'small' | 'none') =>
    stand.forwarder.hear({ to: 'look', client, pictures });
  const streamsOf = (client: LoadClient) => [...client.reception.streams.entries()];
  const pictures = (client: LoadClient) => streamsOf(client).filter(([ssrc]) => ssrc % 2 === 0);
  const sounds = (client: LoadClient) => streamsOf(client).filter(([ssrc]) => ssrc % 2 === 1);
  const bytes = async (client: LoadClient, ms = 500) => {
    let sum = 0;
    client.onRtp = (packet) => {
      if (packet.readUInt32BE(8) % 2 === 0) sum += packet.length;
    };
    await pause(ms);
    return sum;
  };

  it('small brings the small picture and far fewer bytes; the others keep the large one', async () => {
    await stand.join({ client: 'anna', room: 'table:1' }, { high: true, low: true });
    const bert = await stand.join({ client: 'bert', room: 'table:1' });
    await stand.join({ client: 'cees', room: 'table:1' });
    await stand.until(() => bert.reception.packets > 60);
    const large = await bytes(bert);
    asks('bert', 'small');
    await stand.until(() => stand.slots('bert')[0]?.picture === 'low');
    await stand.until(() => pictures(bert).some(([, { keys }]) => keys > 1));
    const small = await bytes(bert);
    expect(small).toBeGreaterThan(0);
    expect(small).toBeLessThan(large / 2);
    expect(stand.slots('cees').find(({ client }) => client === 'anna')?.picture).toBe('high');
    expect(bert.reception.lost).toBe(0);
  });

  it('none brings not one packet of a picture, and all the sound; large brings the picture again', async () => {
    await stand.join({ client: 'anna', room: 'table:1' }, { high: true, low: true });
    const bert = await stand.join({ client: 'bert', room: 'table:1' });
    await stand.until(() => pictures(bert).length === 1 && sounds(bert).length === 1);
    asks('bert', 'none');
    await pause(30);
    bert.reception.forget();
    await stand.until(() => bert.reception.packets > 20);
    expect(pictures(bert)).toEqual([]);
    expect(stand.slots('bert').map(({ picture }) => picture)).toEqual(['none']);
    asks('bert', 'large');
    await stand.until(() => pictures(bert).some(([, { keys }]) => keys > 0));
    expect(stand.slots('bert').map(({ picture }) => picture)).toEqual(['high']);
  });

  it('holds over a move, and when the line of the same page is made again', async () => {
    await stand.join({ client: 'anna', room: 'table:1' }, { high: true });
    await stand.join({ client: 'cees', room: 'table:2' }, { high: true });
    await stand.join({ client: 'bert', room: 'table:1' });
    asks('bert', 'none');
    stand.forwarder.hear({ to: 'place', client: 'bert', room: 'table:2', rights: mayAll });
    await stand.until(() => stand.slots('bert')[0]?.client === 'cees');
    expect(stand.slots('bert')[0]?.picture).toBe('none');
    const again = await stand.join({ client: 'bert', room: 'table:2' });
    await stand.until(() => again.reception.packets > 10);
    expect(pictures(again)).toEqual([]);
  });
});

const report = { fraction: 128, lost: 100, highest: 0, jitter: 0, lastReport: 0, since: 0 };
