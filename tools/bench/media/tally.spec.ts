import { describe, expect, it } from 'vitest';
import { clock, readStamp, soundPacket } from './stamped.ts';
import { Tally } from './tally.ts';

const nothing = (_: Buffer): void => {};

/** A person whose line we hold in our hands. */
function person(sender: number, room: string) {
  const gives = { sources: { sound: sender, high: 0, low: 0 }, onSent: nothing };
  const takes = { onRtp: nothing };
  let sequence = 0;
  return {
    sender,
    room,
    gives,
    takes: [takes],
    send(): Buffer {
      sequence += 1;
      const packet = soundPacket(sequence, sequence * 960, sender, sender, 40);
      gives.onSent(packet);
      return packet;
    },
    get(packet: Buffer) {
      takes.onRtp(packet);
    },
  };
}

const atOneTable = () => [person(1, 'table:1'), person(2, 'table:1'), person(3, 'table:1')] as const;

describe('what arrived is counted packet by packet, for everybody who had to get it', () => {
  it('is complete when everybody has everything', () => {
    const [one, two, three] = atOneTable();
    const tally = new Tally([one, two, three]);
    tally.open(0);
    for (let count = 0; count < 10; count += 1) {
      const packet = one.send();
      two.get(packet);
      three.get(packet);
    }
    expect(tally.result()).toMatchObject({ expected: 20, delivered: 20, deliveredPct: 100, strayed: 0 });
  });

  it('misses what one of them did not get, also when another gets it twice', () => {
    const [one, two, three] = atOneTable();
    const tally = new Tally([one, two, three]);
    tally.open(0);
    const [first, second] = [one.send(), one.send()];
    for (const packet of [first, second, second]) two.get(packet);
    three.get(first);
    expect(tally.result()).toMatchObject({ expected: 4, delivered: 3, deliveredPct: 75 });
  });

  it('never says of a little less than all that it is all', () => {
    const [one, two] = [person(1, 'plenary'), person(2, 'plenary')];
    const tally = new Tally([one, two]);
    tally.open(0);
    for (let count = 0; count < 30_000; count += 1) {
      const packet = one.send();
      if (count !== 7) two.get(packet);
    }
    expect(tally.result().deliveredPct).toBe(99.996);
  });

  it('tells what came to another room, and does not take it for delivered', () => {
    const [here, there] = [person(1, 'table:1'), person(2, 'table:2')];
    const tally = new Tally([here, there]);
    tally.open(0);
    there.get(here.send());
    expect(tally.result()).toMatchObject({ expected: 0, delivered: 0, strayed: 1 });
  });

  it('leaves out what was sent before or after the window, whenever it comes', () => {
    const [one, two] = [person(1, 'table:1'), person(2, 'table:1')];
    const tally = new Tally([one, two]);
    two.get(one.send());
    tally.open(clock());
    const within = one.send();
    const sentAt = readStamp(within)?.sentAt ?? 0;
    tally.close(sentAt + 0.001);
    while (clock() < sentAt + 0.01);
    two.get(one.send());
    two.get(within);
    expect(tally.result()).toMatchObject({ expected: 1, delivered: 1 });
  });
});
