import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause, Stand } from './stand.fixture.ts';

let stand: Stand;

beforeEach(async () => {
  stand = await Stand.open();
});
afterEach(() => stand.close());

describe('who hears whom', () => {
  it('everybody at a table hears and sees all others there, and nobody of another table', async () => {
    const anna = await stand.join({ client: 'anna', room: 'table:1' }, { high: true });
    const bert = await stand.join({ client: 'bert', room: 'table:1' }, { high: true });
    const cees = await stand.join({ client: 'cees', room: 'table:2' }, { high: true });
    await stand.until(() => anna.reception.packets > 60 && bert.reception.packets > 60);
    expect(anna.reception.heard).toEqual(new Set([2]));
    expect(bert.reception.heard).toEqual(new Set([1]));
    expect(cees.reception.packets).toBe(0);
    expect(stand.slots('anna')).toEqual([{ slot: 0, client: 'bert', person: 'bert', picture: 'high' }]);
  });

  it('after a move not one packet of the old room comes, and none goes there', async () => {
    const anna = await stand.join({ client: 'anna', room: 'table:1' }, { high: true });
    const bert = await stand.join({ client: 'bert', room: 'table:1' }, { high: true });
    const cees = await stand.join({ client: 'cees', room: 'table:2' }, { high: true });
    await stand.until(() => anna.reception.heard.has(2));
    stand.forwarder.hear({
      to: 'place',
      client: 'anna',
      room: 'table:2',
      rights: { speak: true, camera: true },
    });
    await pause(30);
    anna.reception.forget();
    bert.reception.forget();
    await stand.until(() => anna.reception.heard.has(3) && cees.reception.heard.has(1));
    expect(anna.reception.heard).toEqual(new Set([3]));
    expect(cees.reception.heard).toEqual(new Set([1]));
    expect(bert.reception.packets).toBe(0);
    expect(stand.slots('bert')).toEqual([]);
  });

  it('another session with a room of the same name hears nothing', async () => {
    await stand.join({ client: 'anna', room: 'table:1', session: 'one' });
    const bert = await stand.join({ client: 'bert', room: 'table:1', session: 'other' });
    await pause(100);
    expect(bert.reception.packets).toBe(0);
  });

  it('a slot that gets somebody else goes on as one stream, and begins with a key picture', async () => {
    const anna = await stand.join({ client: 'anna', room: 'table:1' }, { high: true, sound: false });
    await stand.join({ client: 'bert', room: 'table:1' }, { high: true });
    await stand.join({ client: 'cees', room: 'table:2' }, { high: true });
    const seen: { sequence: number; timestamp: number; picture: number; ssrc: number }[] = [];
    anna.onRtp = (packet) => {
      if ((packet[1] ?? 0) % 128 !== 96) return;
      seen.push({
        sequence: packet.readUInt16BE(2),
        timestamp: packet.readUInt32BE(4),
        picture: packet.readUInt16BE(14) & 0x7fff,
        ssrc: packet.readUInt32BE(8),
      });
    };
    await stand.until(() => seen.length > 20);
    const here = { to: 'place', client: 'anna', rights: { speak: true, camera: true } } as const;
    stand.forwarder.hear({ ...here, room: 'table:2' });
    await stand.until(() => anna.reception.heard.has(3));
    const before = seen.length;
    await stand.until(() => seen.length > before + 20);
    expect(new Set(seen.map(({ ssrc }) => ssrc)).size).toBe(1);
    const sequences = seen.map(({ sequence }) => sequence);
    expect(sequences).toEqual(seen.map((_, at) => ((sequences[0] ?? 0) + at) & 0xffff));
    const timestamps = seen.map(({ timestamp }) => timestamp);
    expect(timestamps).toEqual([...timestamps].sort((one, other) => one - other));
    const pictures = [...new Set(seen.map(({ picture }) => picture))];
    expect(pictures).toEqual(pictures.map((_, at) => (pictures[0] ?? 0) + at));
    expect([...anna.reception.streams.values()].reduce((sum, { keys }) => sum + keys, 0)).toBeGreaterThan(1);
  });
});

describe('in plenary', () => {
  it('all hear who may speak, the one in the spotlight first, and nobody who may only listen', async () => {
    const listens = { speak: false, camera: false };
    const anna = await stand.join({ client: 'anna', room: 'plenary', rights: listens }, { slots: 1 });
    await stand.join({ client: 'bert', room: 'plenary' });
    await stand.join({ client: 'cees', room: 'plenary' });
    await stand.join({ client: 'dirk', room: 'plenary', rights: listens });
    await stand.until(() => anna.reception.packets > 5);
    expect(stand.slots('anna')).toHaveLength(1);
    stand.forwarder.hear({ to: 'spotlight', session: 'evening', room: 'plenary', client: 'cees' });
    await stand.until(() => stand.slots('anna')[0]?.client === 'cees');
    anna.reception.forget();
    await pause(120);
    expect(anna.reception.heard).toEqual(new Set([3]));
  });
});
