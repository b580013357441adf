import { describe, expect, it } from 'vitest';
import { pageOffer } from '#tools/bench/media/offer-text.ts';
import { picturePacket, soundPacket } from '#tools/bench/media/stamped.ts';
import { newCounts } from './counts.ts';
import { Member } from './member.ts';
import type { SlotTold } from './messages.ts';
import { Room } from './room.ts';
import { isRtcp } from './rtp/packet.ts';
import { senderReport } from './rtp/write-rtcp.ts';
import { readOffer } from './sdp/offer.ts';

const side = {
  ufrag: 'abcd',
  pwd: 'abcdefghijklmnopqrstuvwx',
  fingerprint: `sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`,
  setup: 'actpass',
  candidates: [],
};
const offer = readOffer(pageOffer(side, { sound: 11, high: 12, low: 13 }, 9));
if (!offer) throw new Error('the offer could not be read');

function table() {
  const told = new Map<string, readonly SlotTold[]>();
  const room = new Room('table:1', (member, slots) => told.set(member.of.client, slots));
  const sit = (client: string) => {
    const sent: Buffer[] = [];
    const outlet = { send: (packet: Buffer) => sent.push(Buffer.from(packet)) > 0 };
    const gates = {
      rights: { speak: true, camera: true },
      sending: { microphone: true, camera: true },
      silenced: false,
    };
    const of = { client, person: client, session: 'evening' };
    const member = new Member(of, offer as NonNullable<typeof offer>, outlet, 'table:1', gates, newCounts());
    member.connected = true;
    room.enter(member);
    return { member, sent, media: () => sent.filter((packet) => !isRtcp(packet)) };
  };
  return { room, told, sit };
}

let sequence = 100;
function picture(ssrc: number, key = true): Buffer {
  sequence += 1;
  const of = { ssrc, sender: 1, picture: sequence, key, first: true, last: true, bytes: 200 };
  return picturePacket(sequence, sequence * 4_500, of);
}

const speak = ({ member }: { member: Member }, now: number) => {
  for (let at = 0; at < 10; at += 1) {
    sequence += 1;
    member.packet(soundPacket(sequence, sequence * 960, 11, 1, 20), now + at * 20);
  }
};

describe('somebody at a table', () => {
  it('is sent the size of picture that does come, when the other does not', () => {
    const { room, told, sit } = table();
    const anna = sit('anna');
    const bert = sit('bert');
    bert.member.receiving.line = { ...bert.member.receiving.line, line: 'low' };
    room.arrange(0);
    expect(told.get('bert')).toEqual([{ slot: 0, client: 'anna', person: 'anna', picture: 'low' }]);
    anna.member.packet(picture(12), 100);
    bert.member.makeDo(1_000);
    anna.member.packet(picture(12), 1_050);
    expect(bert.media()).toHaveLength(0);
    bert.member.makeDo(2_100);
    anna.member.packet(picture(12), 2_150);
    expect(bert.media()).toHaveLength(1);
    room.arrange(2_200);
    anna.member.packet(picture(12, false), 2_250);
    anna.member.packet(picture(13), 2_300);
    anna.member.packet(picture(12, false), 2_350);
    expect(bert.media()).toHaveLength(3);
  });

  it('who leaves is heard and seen by nobody from the next packet on, and hears and sees nobody', () => {
    const { room, sit } = table();
    const anna = sit('anna');
    const bert = sit('bert');
    room.arrange(0);
    const both = (now: number) => {
      for (const { member } of [anna, bert]) {
        member.packet(picture(12), now);
        sequence += 1;
        member.packet(soundPacket(sequence, sequence * 960, 11, 1, 20), now);
      }
    };
    both(10);
    expect([anna.media().length, bert.media().length]).toEqual([2, 2]);
    room.leave(anna.member, 20);
    both(30);
    expect([anna.media().length, bert.media().length]).toEqual([2, 2]);
  });

  it('who sends nothing is told nothing', () => {
    const { sit } = table();
    const { member, sent } = sit('anna');
    member.report(10_000);
    expect(sent).toHaveLength(0);
    member.packet(picture(12), 10_000);
    member.report(11_000);
    expect(sent).toHaveLength(1);
  });

  it('gets the clock of the sender in the numbers of its own slot, sound and picture alike', () => {
    const { room, sit } = table();
    const anna = sit('anna');
    const bert = sit('bert');
    room.arrange(0);
    anna.member.packet(soundPacket(7, 960_000, 11, 1, 99), 10);
    anna.member.packet(picture(12), 10);
    const out = bert.media();
    const at = (ssrc: number, ntp: number, time: number) => {
      const report = senderReport(ssrc, ntp, time, 1, 1);
      anna.member.packet(report, 20);
      return bert.sent.filter((packet) => packet[1] === 200).at(-1);
    };
    const sound = at(11, 1_000, 960_000);
    const image = at(12, 1_000.5, sequence * 4_500 + 45_000);
    expect(sound?.readUInt32BE(4)).toBe(out[0]?.readUInt32BE(8));
    expect(sound?.readUInt32BE(16)).toBe(out[0]?.readUInt32BE(4));
    expect(image?.readUInt32BE(4)).toBe(out[1]?.readUInt32BE(8));
    expect(image?.readUInt32BE(16)).toBe(((out[1]?.readUInt32BE(4) ?? 0) + 45_000) >>> 0);
    const seconds = (packet: Buffer | undefined) =>
      (packet?.readUInt32BE(8) ?? 0) + (packet?.readUInt32BE(12) ?? 0) / 2 ** 32;
    expect(seconds(image) - seconds(sound)).toBeCloseTo(0.5, 3);
    expect(Math.abs(seconds(sound) - 2_208_988_800 - Date.now() / 1_000)).toBeLessThan(5);
  });
});

describe('a table with more pictures than may be large', () => {
  it('shows large who speaks, and changes that only when they are done', () => {
    const { room, told, sit } = table();
    const seats = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(sit);
    const [first, second] = seats;
    if (!first || !second) return;
    const large = () =>
      (told.get('g') ?? []).filter((slot) => slot.picture === 'high').map(({ client }) => client);
    room.arrange(0);
    speak(first, 5_000);
    expect(room.mustTurn(5_250)).toBe(false);
    expect(large()).toEqual(['a']);
    speak(second, 5_300);
    expect(room.mustTurn(5_500)).toBe(false);
    expect(room.mustTurn(6_500)).toBe(true);
    room.arrange(6_500);
    expect(large()).toEqual(['b']);
    room.spotlight = 'c';
    room.arrange(7_000);
    expect(large()).toEqual(['c']);
    speak(first, 12_000);
    expect(room.mustTurn(13_000)).toBe(false);
  });
});
