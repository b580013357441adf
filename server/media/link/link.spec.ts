import { describe, expect, it } from 'vitest';
import { aPlan } from '#domain/session/specification.ts';
import type { MediaEvent } from '../../ports/media.ts';
import { anna, bram, listens, session, speaks, table1, table2 } from '../../ports/media-contract/examples.ts';
import { mediaContract } from '../../ports/media-contract.ts';
import { type MeetingLinks, meetingLinks } from './meeting-links.ts';
import { LinkProvider } from './provider.ts';

const links: MeetingLinks = async (_, room) => ({
  url: room === 'plenary' ? 'https://zoom.us/j/81234567890?pwd=abc' : 'https://meet.example/tafel',
  passCode: '4321',
  instructions: 'Zet uw naam erbij.',
});

mediaContract('links', async () => ({ provider: new LinkProvider(links, Date.now), secrets: [] }));

describe('a link', () => {
  const opened = () => {
    const provider = new LinkProvider(links, Date.now);
    const told: MediaEvent[] = [];
    provider.listen((event) => told.push(event));
    return { provider, told };
  };
  const joined = (room: string) => ({ is: 'joined', session, person: anna.person, room });
  const left = (room: string) => ({ is: 'left', session, person: anna.person, room });

  it('comes with the first name, the pass code and what to do there', async () => {
    const { provider } = opened();
    expect(await provider.grant(anna, 'plenary', speaks)).toMatchObject({
      url: 'https://zoom.us/j/81234567890?pwd=abc&uname=Anna',
      passCode: '4321',
      instructions: 'Zet uw naam erbij.',
    });
    expect(await provider.grant(anna, table1, speaks)).toMatchObject({ url: 'https://meet.example/tafel' });
  });

  it('that nobody may be sent to is left empty', async () => {
    const unsafe = new LinkProvider(
      async () => ({ url: 'javascript:alert(1)', passCode: '', instructions: '' }),
      Date.now,
    );
    expect(await unsafe.grant(anna, table1, speaks)).toMatchObject({ url: '' });
  });

  it('somebody is there when they say so, until they are moved', async () => {
    const { provider, told } = opened();
    await provider.grant(anna, table1, speaks);
    expect(told).toEqual([]);
    await provider.hear(anna, { do: 'arrived', room: table1 });
    await provider.hear(anna, { do: 'arrived', room: table1 });
    expect(told).toEqual([joined(table1)]);
    await provider.place(anna, table2, speaks);
    expect(told).toEqual([joined(table1), left(table1)]);
    await provider.hear(anna, { do: 'arrived', room: table2 });
    expect(told.at(-1)).toEqual(joined(table2));
  });

  it('what somebody says of the table they came from counts for nothing', async () => {
    const { provider, told } = opened();
    await provider.grant(anna, table2, speaks);
    await provider.hear(anna, { do: 'arrived', room: table1 });
    await provider.hear(bram, { do: 'arrived', room: table1 });
    expect(told).toEqual([]);
  });

  it('other rights move nobody, and who was there still is', async () => {
    const { provider, told } = opened();
    await provider.grant(anna, table1, speaks);
    await provider.hear(anna, { do: 'arrived', room: table1 });
    expect(await provider.place(anna, table1, listens)).toBeNull();
    expect(told).toEqual([joined(table1)]);
  });

  it('is left when somebody says so, goes, or the session ends', async () => {
    const { provider, told } = opened();
    for (const end of [
      () => provider.hear(anna, { do: 'leave' }),
      () => provider.remove(anna.client),
      () => provider.closeSession(session),
    ]) {
      told.length = 0;
      await provider.grant(anna, table1, speaks);
      await provider.hear(anna, { do: 'arrived', room: table1 });
      await end();
      expect(told).toEqual([joined(table1), left(table1)]);
    }
  });
});

describe('the links of a session', () => {
  const look = (state: unknown): MeetingLinks =>
    meetingLinks({ look: async () => ({ state, version: 1 }) as never });
  const evening = {
    status: 'lobby',
    occasion: {
      ...aPlan.occasion,
      plenaryLink: 'https://meet.example/zaal',
      media: { ...aPlan.occasion.media, kind: 'link', passCode: '4321', instructions: 'Zet uw naam erbij.' },
    },
    tables: aPlan.tables.map((table) => ({ ...table, videoLink: `https://meet.example/${table.number}` })),
  };

  it.each([
    ['plenary', 'https://meet.example/zaal'],
    ['table:2', 'https://meet.example/2'],
    ['table:9', ''],
  ] as const)('to %s are those that the organiser filled in', async (room, url) => {
    const beside = { passCode: '4321', instructions: 'Zet uw naam erbij.' };
    expect(await look(evening)(session, room)).toEqual({ url, ...beside });
  });

  it('are empty without a plan', async () => {
    const nothing = { url: '', passCode: '', instructions: '' };
    expect(await look({ status: 'empty' })(session, 'plenary')).toEqual(nothing);
  });
});
