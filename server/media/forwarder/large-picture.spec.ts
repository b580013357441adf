import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadClient } from '#tools/bench/media/load-client.ts';
import { mayAll, pause, Stand } from './stand.fixture.ts';

const both = { high: true, low: true };
const table = { room: 'table:1', rights: mayAll } as const;

let stand: Stand;
beforeEach(async () => {
  stand = await Stand.open();
});
afterEach(() => stand.close());

const asks = (client: string, pictures: 'large' | 'small' | 'none') =>
  stand.forwarder.hear({ to: 'look', client, pictures });

const told = (client: string) =>
  stand.told.flatMap((one) => (one.is === 'taken' && one.client === client ? [one.pictures] : []));

/** What comes of pictures from now on: packets of large ones are larger. */
function seenBy(client: LoadClient) {
  const seen = { large: 0, small: 0, firstAt: 0 };
  client.onRtp = (packet) => {
    if (packet.readUInt32BE(8) % 2 === 1) return;
    seen[packet.length > 900 ? 'large' : 'small'] += 1;
    seen.firstAt ||= performance.now();
  };
  return seen;
}

/** Somebody whose page makes no large picture while nobody takes it, with one who looks at the small one. */
async function resting() {
  const anna = await stand.join({ client: 'anna', ...table }, both);
  const bert = await stand.join({ client: 'bert', ...table });
  asks('bert', 'small');
  await stand.until(() => told('anna').at(-1) === 'small');
  anna.taken('small');
  await pause(500);
  return { anna, bert };
}

describe('the large picture of somebody', () => {
  it('is wanted while one of many takes it, and not once the last of them looks at the small one, or away', async () => {
    await stand.join({ client: 'anna', ...table }, both);
    await stand.join({ client: 'bert', ...table });
    const cees = await stand.join({ client: 'cees', ...table });
    await stand.until(() => cees.reception.packets > 20);
    asks('bert', 'small');
    await pause(3_500);
    expect(told('anna')).toEqual(['large']);
    asks('cees', 'none');
    await stand.until(() => told('anna').length > 1);
    expect(told('anna')).toEqual(['large', 'small']);
    // who has no camera on is told nothing
    expect(told('bert')).toEqual([]);
  });

  it('is not wanted of who sits alone, and is at once when somebody comes', async () => {
    await stand.join({ client: 'anna', ...table }, both);
    await stand.until(() => told('anna').at(-1) === 'small');
    await stand.join({ client: 'bert', ...table });
    await stand.until(() => told('anna').at(-1) === 'large');
  });

  it('that rests is stood in for by the small one, at once for who moves here, until it comes', async () => {
    const { anna } = await resting();
    const dirk = await stand.join({ client: 'dirk', room: 'table:2' });
    const seen = seenBy(dirk);
    const began = performance.now();
    stand.forwarder.hear({ to: 'place', client: 'dirk', ...table });
    await stand.until(() => seen.small > 10);
    expect(seen.firstAt - began).toBeLessThan(300);
    expect([told('anna').at(-1), seen.large]).toEqual(['large', 0]);
    anna.taken('large');
    await stand.until(() => seen.large > 30);
    const { small } = seen;
    await pause(300);
    expect(seen.small).toBe(small);
    expect(dirk.reception.lost).toBe(0);
  });

  it('that was asked for begins while the small one goes on', async () => {
    const { anna, bert } = await resting();
    const seen = seenBy(bert);
    asks('bert', 'large');
    await stand.until(() => told('anna').at(-1) === 'large' && seen.small > 10);
    anna.taken('large');
    await stand.until(() => seen.large > 30);
    expect(bert.reception.lost).toBe(0);
  });

  it('is told anew to a page that comes in again', async () => {
    await resting();
    const before = told('anna').length;
    await stand.join({ client: 'anna', ...table }, both);
    await stand.until(() => told('anna').length > before);
    expect(told('anna').at(-1)).toBe('small');
  });
});
