import { afterEach, describe, expect, it } from 'vitest';
import { inLobby, opened } from '#domain/session/specification.ts';
import type { MediaTold } from '#protocol/media.ts';
import { join, settled, TestHouse } from './house.fixture.ts';
import { LinkProvider } from './link/provider.ts';

let test: TestHouse;
afterEach(() => test.house.stop());

const lead = 'liesbeth';
const begin = (evening = opened(1)): TestHouse => {
  test = new TestHouse(evening);
  return test;
};
const grantOf = (tells: MediaTold | undefined) => (tells?.what === 'grant' ? tells.grant : undefined);

describe('coming in', () => {
  it('somebody at a table gets a grant for that table, and comes in there', async () => {
    const anna = await begin().tab('a1', 'anna');
    const { table } = test.evening.seat('anna');
    expect(grantOf(anna.last('grant'))).toMatchObject({ room: `table:${table}`, rights: { speak: true } });
    expect(anna.last('answer')).toMatchObject({ sdp: 'answer to offer' });
    expect(test.roomOf('a1')).toBe(`table:${table}`);
  });

  it('asked twice, the second grant is good too', async () => {
    const anna = await begin().tab('a1', 'anna');
    test.house.hear('a1', { do: 'grant' });
    await settled();
    expect(anna.all('grant')).toHaveLength(2);
  });

  it('before the doors open participants wait, and the grant comes by itself when they do', async () => {
    const anna = await begin(inLobby()).tab('a1', 'anna');
    expect(anna.all('grant')).toEqual([]);
    expect(anna.refusals).toContain('media-not-now');
    await test.after(lead, { type: 'open', ready: true, reason: '' });
    await test.after(lead, { type: 'start-item', item: 0 });
    expect(grantOf(anna.last('grant'))).toMatchObject({ room: 'plenary', rights: { speak: false } });
  });

  it('who has no place in the session gets nothing at all', async () => {
    const nobody = await begin().tab('x1', 'vreemd');
    expect(nobody.all('grant')).toEqual([]);
    expect(nobody.refusals).toEqual(['media-not-now', 'media-not-now']);
    expect(test.asked().filter((one) => one.includes('x1'))).toEqual([]);
  });

  it('a session without sound in Polder says so', async () => {
    const evening = opened(1);
    const plan = { ...evening.laid.occasion };
    evening.state = {
      ...evening.laid,
      occasion: {
        ...plan,
        media: { kind: 'none', passCode: '', instructions: '', recording: null, captions: false },
      },
    };
    const anna = await begin(evening).tab('a1', 'anna');
    expect(anna.refusals[0]).toBe('media-off');
  });

  it('a provider that is not set up here is told to who asks', async () => {
    const evening = opened(1);
    evening.state = {
      ...evening.laid,
      occasion: {
        ...evening.laid.occasion,
        media: { kind: 'livekit', passCode: '', instructions: '', recording: null, captions: false },
      },
    };
    const anna = await begin(evening).tab('a1', 'anna');
    expect(anna.refusals[0]).toBe('media-unavailable');
  });
});

describe('following the session', () => {
  it('a call back brings everybody to plenary, where participants listen', async () => {
    const anna = await begin().tab('a1', 'anna');
    const gerda = await test.tab('g1', 'gerda');
    test.asked();
    await test.after(lead, { type: 'call-back' });
    test.evening.later(1);
    await test.after('server', { type: 'gather' });
    expect(test.asked()).toContain('place a1 plenary listens');
    expect(anna.last('placed')).toEqual({
      what: 'placed',
      room: 'plenary',
      rights: { speak: false, camera: false },
    });
    expect(gerda.last('placed')).toMatchObject({ room: 'plenary', rights: { speak: true } });
  });

  it('a move to another table moves them and nobody else', async () => {
    await begin().tab('a1', 'anna');
    await test.tab('b1', 'bo');
    const from = test.evening.seat('anna').table;
    const to = from === 1 ? 2 : 1;
    const before = test.roomOf('b1');
    test.asked();
    await test.after('tess', { type: 'move-person', person: 'anna', from, to });
    expect(test.asked().filter((one) => one.startsWith('place'))).toEqual([`place a1 table:${to} speaks`]);
    expect(test.roomOf('b1')).toBe(before);
  });

  it('what changes nothing for sound asks nothing of the provider', async () => {
    await begin().tab('a1', 'anna');
    test.asked();
    await test.after('anna', { type: 'raise-hand' });
    await test.after('tess', { type: 'change-time', minutes: 2 });
    expect(test.asked()).toEqual([]);
  });

  it('everyone to listening takes the word, and gives it back', async () => {
    const anna = await begin().tab('a1', 'anna');
    const { table } = test.evening.seat('anna');
    await test.after(lead, { type: 'set-listening', table, listening: true });
    expect(anna.last('placed')?.rights).toMatchObject({ speak: false });
    await test.after(lead, { type: 'set-listening', table, listening: false });
    expect(anna.last('placed')?.rights).toMatchObject({ speak: true });
  });

  it('the end of the session is the end of the sound, and is asked of the provider once', async () => {
    const anna = await begin().tab('a1', 'anna');
    await test.after(lead, { type: 'close' });
    await settled();
    expect(anna.endings).toEqual(['media-closed']);
    expect(test.roomOf('a1')).toBeUndefined();
    expect(test.asked().filter((one) => one.startsWith('close'))).toEqual(['close avond']);
    test.house.hear('a1', { do: 'grant' });
    await settled();
    expect(anna.refusals.at(-1)).toBe('media-closed');
  });

  it('a spotlight is asked once, and taken away once', async () => {
    await begin().tab('a1', 'anna');
    const { table } = test.evening.seat('anna');
    test.asked();
    await test.after(lead, { type: 'spotlight', table, person: 'anna' });
    await test.after(lead, { type: 'spotlight', table, person: null });
    await test.after('anna', { type: 'raise-hand' });
    expect(test.asked()).toEqual([`spotlight table:${table} anna`, `spotlight table:${table} nobody`]);
  });
});

describe('silence', () => {
  it('turns a microphone off and tells so; only the person turns it on again', async () => {
    const anna = await begin().tab('a1', 'anna');
    const { table } = test.evening.seat('anna');
    await test.after(lead, { type: 'silence', table, person: 'anna' });
    expect(anna.all('silenced')).toHaveLength(1);
    expect(test.provider.held.get('a1')?.microphone).toBe(false);
    await test.after(lead, { type: 'set-listening', table, listening: true });
    await test.after(lead, { type: 'set-listening', table, listening: false });
    expect(test.provider.held.get('a1')?.microphone).toBe(false);
    test.house.hear('a1', { do: 'sending', microphone: true, camera: false });
    await settled();
    expect(test.provider.held.get('a1')?.microphone).toBe(true);
    test.evening.later(1);
    await test.after(lead, { type: 'silence', table, person: 'anna' });
    expect(anna.all('silenced')).toHaveLength(2);
    expect(test.provider.held.get('a1')?.microphone).toBe(false);
  });

  it('holds for who comes in again with the microphone as it was, on whichever device', async () => {
    await begin().tab('a1', 'anna');
    const { table } = test.evening.seat('anna');
    test.house.closed('a1');
    await test.after(lead, { type: 'silence', table, person: 'anna' });
    const again = await test.tab('a2', 'anna');
    expect(again.all('silenced')).toHaveLength(1);
    expect(test.provider.held.get('a2')?.microphone).toBe(false);
    test.house.hear('a2', { do: 'sending', microphone: true, camera: true });
    await settled();
    expect(test.provider.held.get('a2')?.microphone).toBe(true);
  });
});

describe('a server that starts again', () => {
  it('silences nobody anew: who turned on again stays on, who did not is off', async () => {
    begin();
    for (const [client, person] of [
      ['a1', 'anna'],
      ['b1', 'bo'],
    ] as const) {
      await test.tab(client, person);
      await test.after(lead, { type: 'silence', table: test.evening.seat(person).table, person });
    }
    test.house.hear('a1', { do: 'sending', microphone: true, camera: false });
    test.house.stop();
    test.evening.later(1);
    test = new TestHouse(test.evening);
    const anna = await test.tab('a2', 'anna');
    const bo = await test.tab('b2', 'bo', false);
    test.house.hear('b2', { do: 'grant' });
    await settled();
    // her page knows that it was turned off
    test.house.hear('b2', { ...join, microphone: false });
    await settled();
    const on = () => ['a2', 'b2'].map((client) => test.provider.held.get(client)?.microphone);
    expect(on()).toEqual([true, false]);
    expect([...anna.all('silenced'), ...bo.all('silenced')]).toEqual([]);
    expect(test.asked().filter((one) => one.startsWith('silence'))).toEqual([]);
    await test.after(lead, { type: 'silence', table: test.evening.seat('anna').table, person: 'anna' });
    expect(on()).toEqual([false, false]);
  });
});

describe('two devices', () => {
  it('the newest has the sound, and the older is told', async () => {
    const phone = await begin().tab('a1', 'anna');
    const laptop = await test.tab('a2', 'anna');
    expect(phone.endings).toEqual(['media-elsewhere']);
    expect(laptop.endings).toEqual([]);
    expect([...test.provider.held.keys()]).toEqual(['a2']);
    test.house.hear('a1', join);
    await settled();
    expect(phone.refusals).toEqual(['media-not-now']);
    expect([...test.provider.held.keys()]).toEqual(['a2']);
  });

  it('a second tab that asks for no sound takes none away', async () => {
    const phone = await begin().tab('a1', 'anna');
    await test.tab('a2', 'anna', false);
    expect(phone.endings).toEqual([]);
    expect([...test.provider.held.keys()]).toEqual(['a1']);
  });
});

describe('lines that fall away', () => {
  it('their sound goes on for a moment, and then ends', async () => {
    await begin().tab('a1', 'anna');
    test.house.closed('a1');
    await settled();
    expect(test.provider.held.has('a1')).toBe(true);
    await settled(300);
    expect(test.provider.held.has('a1')).toBe(false);
  });

  it('a page that is loaded again takes over at once', async () => {
    await begin().tab('a1', 'anna');
    test.house.closed('a1');
    await test.tab('a2', 'anna');
    expect([...test.provider.held.keys()]).toEqual(['a2']);
  });

  it('who leaves is out, and may come back', async () => {
    const anna = await begin().tab('a1', 'anna');
    test.house.hear('a1', { do: 'leave' });
    await settled();
    expect(test.provider.held.has('a1')).toBe(false);
    expect(anna.endings).toEqual([]);
    test.house.hear('a1', { do: 'grant' });
    await settled();
    expect(anna.all('grant')).toHaveLength(2);
  });
});

describe('a provider that fails', () => {
  it('says why, is asked again, and people come in when it is back', async () => {
    begin();
    test.provider.refusing = 'media-full';
    const anna = await test.tab('a1', 'anna');
    expect(anna.refusals[0]).toBe('media-full');
    test.provider.refusing = null;
    await settled(60);
    expect(anna.all('grant')).toHaveLength(1);
  });

  it('a move that was refused is done later', async () => {
    const anna = await begin().tab('a1', 'anna');
    test.provider.refusing = 'media-unavailable';
    await test.after(lead, { type: 'call-back' });
    test.evening.later(1);
    await test.after('server', { type: 'gather' });
    expect(anna.last('placed')).toBeUndefined();
    test.provider.refusing = null;
    await settled(60);
    expect(anna.last('placed')).toMatchObject({ room: 'plenary' });
  });

  it('one that began anew ends the sound, and lets in again', async () => {
    const anna = await begin().tab('a1', 'anna');
    const ended = { what: 'ended', code: 'media-restarted' } as const;
    test.provider.held.clear();
    test.provider.tell({ is: 'tell', client: 'a1', tells: ended });
    expect(anna.endings).toEqual(['media-restarted']);
    test.house.hear('a1', { do: 'grant' });
    await settled();
    test.house.hear('a1', { ...join, microphone: false });
    await settled();
    expect(test.provider.held.get('a1')).toMatchObject({ microphone: false, camera: true });
  });

  it('is asked nothing any more by a house that stopped while it was being asked', async () => {
    await begin().tab('a1', 'anna');
    let goOn = (): void => undefined;
    test.provider.waiting = new Promise((resolve) => {
      goOn = resolve;
    });
    await test.after(lead, { type: 'spotlight', table: test.evening.seat('anna').table, person: 'anna' });
    test.house.stop();
    test.provider.refusing = 'media-unavailable';
    goOn();
    await settled();
    test.asked();
    await settled(100);
    expect(test.asked()).toEqual([]);
  });

  it('one that hangs keeps nobody from talking to the session', async () => {
    begin();
    let goOn = (): void => undefined;
    test.provider.waiting = new Promise((resolve) => {
      goOn = resolve;
    });
    const anna = await test.tab('a1', 'anna');
    await test.after('anna', { type: 'raise-hand' });
    expect(anna.all('grant')).toEqual([]);
    goOn();
    await settled();
    expect(anna.all('grant')).toHaveLength(1);
  });
});

describe('a meeting elsewhere', () => {
  it('is told anew when the organiser puts its link right, and only then', async () => {
    const evening = opened(1);
    const media = { kind: 'link', passCode: '', instructions: '', recording: null, captions: false } as const;
    evening.state = { ...evening.laid, occasion: { ...evening.laid.occasion, media } };
    const links = new LinkProvider(
      async () => ({
        url: test.evening.table(test.evening.seat('anna').table).videoLink,
        passCode: '',
        instructions: '',
      }),
      Date.now,
    );
    test = new TestHouse(evening, { providers: [links] });
    const anna = await test.tab('a1', 'anna');
    const right = 'https://meet.google.com/abc-defg-hij';
    const tables = test.evening.laid.tables.map((table) => ({ ...table, videoLink: right }));
    test.evening.state = { ...test.evening.laid, tables };
    await test.after('anna', { type: 'raise-hand' });
    await test.after('tess', { type: 'change-time', minutes: 1 });
    expect(anna.all('grant').map(({ grant }) => 'url' in grant && grant.url)).toEqual(['', right]);
  });
});
