import { afterEach, describe, expect, it } from 'vitest';
import { opened } from '#domain/session/specification.ts';
import { settled, TestHouse } from './house.fixture.ts';

let test: TestHouse;
afterEach(() => test.house.stop());

const lead = 'liesbeth';
/** Longer than nothing is told twice. */
const tick = 300;

const begin = (): TestHouse => {
  test = new TestHouse(opened(1));
  return test;
};
const seat = (person: string): number => test.evening.seat(person).table;
/** Somebody who sits at another table than Anna. */
const farFromAnna = (): string =>
  ['bo', 'cas', 'dirk', 'els'].find((person) => seat(person) !== seat('anna')) ?? '';

describe('the company', () => {
  it('is told to the people of the same table, and to nobody else', async () => {
    const anna = await begin().tab('a1', 'anna');
    const far = await test.tab('f1', farFromAnna());
    await settled(tick);
    const people = (tab: typeof anna) => tab.last('company')?.people.map(({ person }) => person);
    expect(people(anna)).toEqual(['anna']);
    expect(people(far)).toEqual([far.person]);
    expect(JSON.stringify(far.told)).not.toContain('"anna"');
  });

  it('says what people have on, and counts nothing that they may not use', async () => {
    const anna = await begin().tab('a1', 'anna');
    test.house.hear('a1', { do: 'sending', microphone: true, camera: false });
    await settled(tick);
    expect(anna.last('company')?.people).toEqual([{ person: 'anna', microphone: true, camera: false }]);
    await test.after(lead, { type: 'set-listening', table: seat('anna'), listening: true });
    await settled(tick);
    expect(anna.last('company')?.people).toEqual([{ person: 'anna', microphone: false, camera: false }]);
  });

  it('in plenary names those who may speak there', async () => {
    const anna = await begin().tab('a1', 'anna');
    await test.tab('g1', 'gerda');
    await test.after(lead, { type: 'call-back' });
    test.evening.later(1);
    await test.after('server', { type: 'gather' });
    await settled(tick);
    expect(anna.last('company')?.people.map(({ person }) => person)).toEqual(['gerda']);
  });

  it('is told anew to who comes in, and not again when nothing changed', async () => {
    const anna = await begin().tab('a1', 'anna');
    await settled(tick);
    const before = anna.all('company').length;
    await test.after(lead, { type: 'change-time', minutes: 1 });
    await settled(tick);
    expect(anna.all('company')).toHaveLength(before);
  });

  it('loses who goes', async () => {
    const anna = await begin().tab('a1', 'anna');
    const leader = test.evening.table(seat('anna')).facilitator ?? '';
    await test.tab('g1', leader);
    await settled(tick);
    expect(anna.last('company')?.people).toHaveLength(2);
    test.house.hear('g1', { do: 'leave' });
    await settled(tick);
    expect(anna.last('company')?.people).toHaveLength(1);
  });
});

describe('who speaks', () => {
  it('is told to the room at most four times a second, and only when it changed', async () => {
    const anna = await begin().tab('a1', 'anna');
    const far = await test.tab('f1', farFromAnna());
    await settled(tick);
    const [before, heard] = [anna.all('speaking').length, far.all('speaking').length];
    const room = `table:${seat('anna')}` as const;
    const began = performance.now();
    for (let count = 0; count < 20; count += 1) {
      const people = count % 2 === 0 ? ['anna'] : [];
      test.provider.tell({ is: 'speaking', session: 'avond', room, people });
      await settled(10);
    }
    test.provider.tell({ is: 'speaking', session: 'avond', room, people: ['anna'] });
    await settled(tick);
    const most = Math.ceil((performance.now() - began) / 250);
    expect(anna.all('speaking').length - before).toBeLessThanOrEqual(most);
    expect(anna.last('speaking')?.people).toEqual(['anna']);
    expect(far.all('speaking')).toHaveLength(heard);
  });
});

describe('how long people spoke', () => {
  it('is told to staff, and to a table’s team of their own table', async () => {
    begin();
    const [tess, anna] = [await test.tab('t1', 'tess', false), await test.tab('a1', 'anna')];
    const near = await test.tab('g1', test.evening.table(seat('anna')).facilitator ?? '', false);
    const far = await test.tab('g2', test.evening.table(seat(farFromAnna())).facilitator ?? '', false);
    test.provider.tell({ is: 'spoke', session: 'avond', times: { anna: 700 } });
    test.provider.tell({ is: 'spoke', session: 'avond', times: { anna: 300 } });
    await settled(4 * tick);
    expect(tess.last('spoke')?.people).toEqual({ anna: 1_000 });
    expect(near.last('spoke')?.people).toEqual({ anna: 1_000 });
    expect(far.all('spoke')).toEqual([]);
    expect(anna.all('spoke')).toEqual([]);
  });

  it('is known to who opens a line later', async () => {
    begin();
    await test.tab('a1', 'anna');
    test.provider.tell({ is: 'spoke', session: 'avond', times: { anna: 500 } });
    const tess = await test.tab('t1', 'tess', false);
    expect(tess.last('spoke')?.people).toEqual({ anna: 500 });
  });
});

describe('the roll', () => {
  it('tells staff, and nobody else, who is where and what does not work', async () => {
    const tess = await begin().tab('t1', 'tess', false);
    const anna = await test.tab('a1', 'anna');
    test.house.hear('a1', { do: 'trouble', code: 'device-busy' });
    await settled(tick);
    const room = `table:${seat('anna')}`;
    expect(tess.last('roll')?.people).toEqual([{ person: 'anna', room, trouble: 'device-busy' }]);
    expect(anna.all('roll')).toEqual([]);
  });

  it('believes nobody who says that they are where the provider can see that they are not', async () => {
    const tess = await begin().tab('t1', 'tess', false);
    await test.tab('a1', 'anna');
    test.house.hear('a1', { do: 'arrived', room: 'table:99' });
    await settled(tick);
    expect(tess.last('roll')?.people).toMatchObject([{ room: `table:${seat('anna')}` }]);
  });
});

describe('recording', () => {
  const mayRecord = () => {
    const evening = opened(1);
    const recording = { purpose: 'Om het verslag te controleren bij de woorden.', keepDays: 14 };
    const media = { kind: 'built-in', passCode: '', instructions: '', recording, captions: false } as const;
    evening.state = { ...evening.laid, occasion: { ...evening.laid.occasion, media } };
    test = new TestHouse(evening);
  };
  const records = () => test.asked().filter((one) => one.startsWith('record'));

  it('that its provider cannot write stops for the session too, and the table is told why', async () => {
    mayRecord();
    await test.tab('a1', 'anna');
    const table = seat('anna');
    await test.after('anna', { type: 'join' });
    await test.after(lead, { type: 'ask-recording', table });
    await test.after('anna', { type: 'consent-to-recording', table, consent: true });
    expect(test.evening.table(table).sound?.recording?.since).not.toBeNull();
    test.provider.tell({ is: 'recording-failed', session: 'avond', room: `table:${table}` });
    await settled();
    expect(test.evening.table(table).sound).toMatchObject({ recording: null, recordingFailed: true });
    expect(records()).toEqual([`record table:${table} on`, `record table:${table} off`]);
    expect(test.lines).toEqual([`media: a recording of table:${table} failed`]);
  });

  it('that its provider refuses stops for the session too, and is not tried again', async () => {
    mayRecord();
    await test.tab('a1', 'anna');
    const table = seat('anna');
    await test.after('anna', { type: 'join' });
    await test.after(lead, { type: 'ask-recording', table });
    test.provider.refusing = 'media-unavailable';
    await test.after('anna', { type: 'consent-to-recording', table, consent: true });
    test.provider.refusing = null;
    await settled(100);
    expect(test.evening.table(table).sound).toMatchObject({ recording: null, recordingFailed: true });
    expect(records()).toEqual([`record table:${table} on`, `record table:${table} off`]);
  });

  it('that the disk has no room for says so to the operator', async () => {
    mayRecord();
    await test.tab('a1', 'anna');
    const table = seat('anna');
    test.provider.record = () => Promise.reject(Object.assign(new Error('mkdir'), { code: 'ENOSPC' }));
    await test.after('anna', { type: 'join' });
    await test.after(lead, { type: 'ask-recording', table });
    await test.after('anna', { type: 'consent-to-recording', table, consent: true });
    expect(test.evening.table(table).sound).toMatchObject({ recording: null, recordingFailed: true });
    expect(test.lines).toContain('media: built-in did not do what was asked of a room: ENOSPC');
  });

  it('ends before somebody sits down who was not asked', async () => {
    mayRecord();
    await test.tab('a1', 'anna');
    const from = seat(farFromAnna());
    await test.tab('f1', farFromAnna());
    const table = seat('anna');
    await test.after('anna', { type: 'join' });
    await test.after(lead, { type: 'ask-recording', table });
    await test.after('anna', { type: 'consent-to-recording', table, consent: true });
    test.asked();
    await test.after('tess', { type: 'move-person', person: farFromAnna(), from, to: table });
    expect(test.asked()).toEqual([`record table:${table} off`, `place f1 table:${table} speaks`]);
  });

  it('begins and ends at the provider with the consent of the table, and the table is told', async () => {
    mayRecord();
    const anna = await test.tab('a1', 'anna');
    const table = seat('anna');
    await test.after('anna', { type: 'join' });
    await test.after(lead, { type: 'ask-recording', table });
    expect(test.asked().filter((one) => one.startsWith('record'))).toEqual([]);
    await test.after('anna', { type: 'consent-to-recording', table, consent: true });
    const on = test.asked().filter((one) => one.startsWith('record'));
    await test.after('anna', { type: 'consent-to-recording', table, consent: false });
    const off = test.asked().filter((one) => one.startsWith('record'));
    expect([on, off]).toEqual([[`record table:${table} on`], [`record table:${table} off`]]);
    expect(anna.all('recording').map(({ on: isOn }) => isOn)).toEqual([false, true, false]);
  });
});
