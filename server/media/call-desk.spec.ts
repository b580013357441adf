import { afterEach, describe, expect, it } from 'vitest';
import { inLobby, opened } from '#domain/session/specification.ts';
import { type CallHouse, callHouse } from './call-desk.fixture.ts';
import { settled } from './house.fixture.ts';

let desk: CallHouse;
afterEach(() => desk.test.house.stop());

const begin = async (evening = opened(1)): Promise<CallHouse> => {
  desk = await callHouse(evening);
  return desk;
};
const seatOf = (person: string) => desk.test.evening.seat(person);
const roomOf = (person: string) => `table:${seatOf(person).table}` as const;

describe('[S57] who calls in', () => {
  it('and has a number of one seat only sits there by telephone, is here, and is followed to the table', async () => {
    const { test, line, callers, asked } = await begin();
    test.phones.anna = '06 11';
    test.phones.bo = '06 22';
    await line.rings('call:1', '0611');
    expect(seatOf('anna')).toMatchObject({ means: 'phone', joined: true });
    expect(asked()).toEqual([`place call:1 ${roomOf('anna')} speaks`]);
    expect(callers()).toEqual([
      { call: 'call:1', ending: '11', person: 'anna', room: 'plenary', stuck: true, refused: null },
    ]);
  });

  it('is nobody yet where two seats have that number, or none', async () => {
    const { test, line, callers, asked } = await begin();
    test.phones.anna = '0611';
    test.phones.bo = '06 11';
    await line.rings('call:1', '0611');
    await line.rings('call:2', '0699', 'table:2');
    expect(callers().map(({ ending, person, room }) => [ending, person, room])).toEqual([
      ['11', null, 'plenary'],
      ['99', null, 'table:2'],
    ]);
    expect(asked()).toEqual([]);
  });

  it('is not taken for somebody who has sound on a page: a number can be imitated', async () => {
    const { test, line, callers } = await begin();
    test.phones.anna = '0611';
    const anna = await test.tab('a1', 'anna');
    await line.rings('call:1', '0611');
    expect(callers()[0]).toMatchObject({ person: null });
    expect(seatOf('anna').means).toBe('screen');
    expect(anna.endings).toEqual([]);
  });

  it('is who the tech host says, by the right of the tech host', async () => {
    const { test, line, callers, says, asked } = await begin();
    await line.rings('call:1', '0699', roomOf0());
    await says('call:1', 'anna');
    expect(seatOf('anna')).toMatchObject({ means: 'phone', joined: true });
    expect(asked()).toEqual([`place call:1 ${roomOf('anna')} speaks`]);
    expect(callers()[0]).toMatchObject({ person: 'anna', refused: null });
    expect(test.evening.audiences('means-changed')).toHaveLength(1);
  });

  it.each([
    ['somebody without a seat', 'vreemde', 'no-seat'],
    ['somebody who has sound now', 'bo', 'media-has-sound'],
  ])('is not %s', async (_, person, code) => {
    const { test, line, callers, says } = await begin();
    await test.tab('b1', 'bo');
    await line.rings('call:1', '0699');
    await says('call:1', person);
    expect(callers()[0]).toMatchObject({ person: null, refused: code });
    expect(test.evening.audiences('means-changed')).toEqual([]);
    await says('call:1', 'anna');
    expect(callers()[0]).toMatchObject({ person: 'anna', refused: null });
  });

  it('is told to who runs the evening, and neither told to others nor named by them', async () => {
    const { test, line, techHost } = await begin();
    const others = [
      await test.tab('g1', 'gerda', false),
      await test.tab('a1', 'anna', false),
      await test.tab('r1', 'rob', false),
    ];
    await line.rings('call:1', '0699');
    for (const [index, client] of ['g1', 'a1', 'r1'].entries()) {
      test.house.hear(client, { do: 'name-caller', call: 'call:1', person: 'anna' });
      test.house.hear(client, { do: 'hang-up', call: 'call:1' });
      await settled();
      expect(others[index]?.all('callers')).toEqual([]);
      expect(others[index]?.refusals).toEqual(['not-allowed', 'not-allowed']);
    }
    expect(techHost.last('callers')?.callers[0]).toMatchObject({ person: null });
    expect(desk.asked()).toEqual([]);
  });

  it('is nobody yet where the register does not answer, which the operator reads', async () => {
    const { test, line, callers, says } = await begin();
    test.known = () => Promise.reject(new Error('away'));
    await line.rings('call:1', '0699');
    expect(callers()[0]).toMatchObject({ person: null });
    expect(test.lines).toHaveLength(1);
    await says('call:1', 'anna');
    expect(callers()[0]).toMatchObject({ person: null, refused: 'server-failed' });
    expect(test.lines).toHaveLength(2);
  });

  it('is told to who opens the stage later', async () => {
    const { test, line } = await begin();
    await line.rings('call:1', '0699');
    const lead = await test.tab('l1', 'liesbeth', false);
    expect(lead.last('callers')?.callers).toHaveLength(1);
  });

  it('before the opening waits, and comes along when it opens', async () => {
    const { test, line, says, asked, callers } = await begin(inLobby());
    await line.rings('call:1', '0699');
    await says('call:1', 'anna');
    expect(asked()).toEqual([]);
    expect(callers()[0]).toMatchObject({ person: 'anna', stuck: false });
    await test.after('liesbeth', { type: 'open', ready: true, reason: '' });
    expect(asked()).toEqual(['place call:1 plenary listens']);
  });
});

/** Where Anna sits, before anything is asked. */
const roomOf0 = () => roomOf('anna');

describe('a call follows the session', () => {
  const named = async (movesPeople: boolean) => {
    const house = await begin();
    house.line.movesPeople = movesPeople;
    await house.line.rings('call:1', '0699', roomOf('anna'));
    await house.says('call:1', 'anna');
    house.asked();
    return house;
  };
  const move = (to: 1 | 2) =>
    desk.test.after('tess', { type: 'move-person', person: 'anna', from: to === 1 ? 2 : 1, to });

  it('to another table, where its provider brings people', async () => {
    const { callers, asked } = await named(true);
    const to = seatOf('anna').table === 1 ? 2 : 1;
    await move(to);
    expect(asked()).toEqual([`place call:1 table:${to} speaks`]);
    expect(callers()[0]).toMatchObject({ room: `table:${to}`, stuck: false });
  });

  it('or must be made anew, which is asked of the provider once and told until they are where they belong', async () => {
    const { callers, asked, line } = await named(false);
    const from = roomOf('anna');
    const to = seatOf('anna').table === 1 ? 2 : 1;
    await move(to);
    await settled(80);
    expect(asked()).toEqual([`place call:1 table:${to} speaks`]);
    expect(callers()[0]).toMatchObject({ room: from, stuck: true });
    await line.hangsUp('call:1');
    expect(callers()[0]).toMatchObject({ person: 'anna', room: null, stuck: false });
    await line.rings('call:2', '0699', `table:${to}`);
    await desk.says('call:2', 'anna');
    expect(callers()).toEqual([
      { call: 'call:2', ending: '99', person: 'anna', room: `table:${to}`, stuck: false, refused: null },
    ]);
  });

  it('listens where everybody listens', async () => {
    const { test, asked } = await named(true);
    const { table } = seatOf('anna');
    await test.after('tess', { type: 'set-listening', table, listening: true });
    await test.after('tess', { type: 'set-listening', table, listening: false });
    expect(asked()).toEqual([`place call:1 table:${table} listens`, `place call:1 table:${table} speaks`]);
  });

  it('in plenary is heard when the invitation is accepted for them', async () => {
    const { test, asked } = await named(true);
    await test.after('tess', { type: 'call-back' });
    test.evening.later(1);
    await test.after('server', { type: 'gather' });
    await test.after('tess', { type: 'invite-to-speak', person: 'anna' });
    await test.after('tess', { type: 'accept-invitation', person: 'anna' });
    expect(asked()).toEqual(['place call:1 plenary listens', 'place call:1 plenary speaks']);
  });

  it('[S58] is silenced, and heard again when they are given the floor', async () => {
    const { test, asked } = await named(true);
    const { table } = seatOf('anna');
    await test.after('tess', { type: 'silence', table, person: 'anna' });
    expect(asked()).toEqual(['silence call:1']);
    await test.after('tess', { type: 'set-listening', table: table === 1 ? 2 : 1, listening: true });
    expect(asked()).toEqual([]);
    test.evening.later(1);
    await test.after('tess', { type: 'give-floor', table, person: 'anna' });
    expect(asked()).toEqual([`place call:1 table:${table} speaks`]);
  });
});

describe('a server that starts again', () => {
  it('[S58] keeps silent who was silenced on the telephone, until they are given the floor', async () => {
    const before = await begin();
    await before.line.rings('call:1', '0699', roomOf('anna'));
    await before.says('call:1', 'anna');
    const { table } = seatOf('anna');
    await before.test.after('tess', { type: 'silence', table, person: 'anna' });
    before.test.house.stop();
    before.test.evening.later(1);
    const after = await callHouse(before.test.evening);
    desk = after;
    await after.line.rings('call:1', '0699', roomOf('anna'));
    await after.says('call:1', 'anna');
    expect(after.asked()).toEqual([`place call:1 table:${table} listens`]);
    after.test.evening.later(1);
    await after.test.after('tess', { type: 'give-floor', table, person: 'anna' });
    expect(after.asked()).toEqual([`place call:1 table:${table} speaks`]);
  });
});

describe('a call ends', () => {
  const named = async () => {
    const house = await begin();
    await house.line.rings('call:1', '0699', roomOf('anna'));
    await house.says('call:1', 'anna');
    house.asked();
    return house;
  };

  it('when they hang up: their seat stays, staff is told, and their page may have the sound', async () => {
    const { test, line, callers } = await named();
    await line.hangsUp('call:1');
    expect(seatOf('anna')).toMatchObject({ means: 'phone', joined: true });
    expect(callers()).toMatchObject([{ person: 'anna', room: null }]);
    const anna = await test.tab('a1', 'anna');
    expect(anna.all('grant')).toHaveLength(1);
    expect(callers()).toEqual([]);
  });

  it('twice, and is told once', async () => {
    const { line, says, callers } = await named();
    await line.hangsUp('call:1');
    await line.rings('call:2', '0699', roomOf('anna'));
    await says('call:2', 'anna');
    await line.hangsUp('call:2');
    expect(callers()).toMatchObject([{ call: 'call:2', person: 'anna', room: null }]);
  });

  it('when the tech host ends it, known or not', async () => {
    const { test, line, callers, asked } = await named();
    await line.rings('call:2', '0611');
    for (const call of ['call:1', 'call:2']) test.house.hear('t1', { do: 'hang-up', call });
    await settled();
    expect(asked().toSorted()).toEqual(['remove call:1', 'remove call:2']);
    expect(callers()).toEqual([]);
  });

  it('not, where the provider does not end it: then it stays on the stage, and why', async () => {
    const { test, line, callers } = await begin();
    await line.rings('call:2', '0611');
    line.refusing = 'media-unavailable';
    test.house.hear('t1', { do: 'hang-up', call: 'call:2' });
    await settled();
    expect(callers()).toMatchObject([{ call: 'call:2', refused: 'media-unavailable' }]);
    line.refusing = null;
    test.house.hear('t1', { do: 'hang-up', call: 'call:2' });
    await settled();
    expect(callers()).toEqual([]);
  });

  it('when they come in on a page: the newest has the sound', async () => {
    const { test, asked } = await named();
    const anna = await test.tab('a1', 'anna');
    expect(anna.all('grant')).toHaveLength(1);
    expect(asked()).toEqual(['remove call:1']);
  });

  it('when their right to take part ends: their page, which closes, does not take it along', async () => {
    const { test, callers, asked } = await named();
    await test.tab('a1', 'anna', false);
    test.house.closed('a1', true);
    await settled();
    expect(asked()).toEqual([]);
    test.house.dismissed('bo');
    test.house.dismissed('anna');
    await settled();
    expect(new Set(asked())).toEqual(new Set(['remove call:1']));
    expect(callers()).toEqual([]);
  });

  it('with the session', async () => {
    const { test, asked, callers } = await named();
    await test.after('tess', { type: 'close' });
    await settled();
    expect(asked()).toEqual(['remove call:1']);
    expect(callers()).toEqual([]);
  });

  it('unknown, without a trace', async () => {
    const { line, callers } = await named();
    await line.rings('call:2', '0611');
    await line.hangsUp('call:2');
    expect(callers().map(({ call }) => call)).toEqual(['call:1']);
  });

  it('seen by the tech host, is told no more', async () => {
    const { test, line, callers, asked } = await named();
    await line.hangsUp('call:1');
    asked();
    test.house.hear('t1', { do: 'hang-up', call: 'call:1' });
    await settled();
    expect(callers()).toEqual([]);
    expect(asked()).toEqual([]);
  });
});
