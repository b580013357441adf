import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionState } from '#domain/session/state.ts';
import { closeCodes } from '#protocol/close-codes.ts';
import { Dispatch } from '../dispatch/dispatch.ts';
import { type Evening, heldEvening, id } from '../running/evening.fixture.ts';
import { TestLine } from '../running/line.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
let neighbour: TestLine;
let stream: string;

beforeAll(async () => {
  polder = await runPolder();
  evening = await heldEvening(polder);
  stream = `session:${evening.session}`;
  neighbour = await TestLine.at(polder.live, evening, secretOf(1));
});
afterAll(async () => {
  await neighbour.end();
  await polder.stop();
});

const secretOf = (number: number): string => evening.residents[number]?.secret ?? '';
const arrive = (number = 0): Promise<TestLine> => TestLine.at(polder.live, evening, secretOf(number));
const say = (text: string) => ({ type: 'contribute', id: id(), text, visibility: 'public' });

async function textsOnDisk(): Promise<string[]> {
  const { state } = await new Dispatch(polder.storage, Date.now).lookAt(stream);
  const session = state as Exclude<SessionState, { status: 'empty' }>;
  return session.tables.flatMap(({ contributions }) => contributions.map(({ text }) => text));
}

/** The evening goes on: somebody else says something, and everybody there reads it. */
async function goesOn(): Promise<void> {
  const text = `Het gaat gewoon door ${id()}`;
  expect(await neighbour.ask(stream, say(text))).toMatchObject({ kind: 'ack' });
  await neighbour.until(() => neighbour.bytes.includes(text));
  expect(await textsOnDisk()).toContain(text);
}

describe('what cannot be read', () => {
  it.each([
    ['no JSON', '{"kind":'],
    ['no object', '"hallo"'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['a message that nobody knows', '{"kind":"verzonnen"}'],
    ['a second hello', JSON.stringify({ kind: 'hello', protocol: 1, token: null, streams: [] })],
    ['a hello with something extra', '{"kind":"hello","protocol":1,"token":null,"streams":[],"is":"admin"}'],
  ])('ends this line alone: %s', async (_, bytes) => {
    const line = await arrive();
    line.sayRaw(bytes);
    expect(await line.closed).toBe(closeCodes.unreadable);
    await goesOn();
  });

  it.each([
    ['a command that nobody knows', { type: 'fly' }],
    ['a command of the server alone', { type: 'advance' }],
    ['a command with something extra', { type: 'raise-hand', roles: ['organiser'] }],
    ['a table that is no number', { type: 'end-turn', table: 'één' }],
    ['an id with a path in it', { type: 'resolve-help', id: '../../etc/passwd' }],
  ])('is refused by its id where it has one: %s', async (_, command) => {
    const line = await arrive();
    expect(await line.ask(stream, command)).toMatchObject({ kind: 'refused', code: 'unreadable' });
    await goesOn();
    await line.end();
  });

  it('is told by its id also when the message around it is wrong', async () => {
    const line = await arrive();
    const command = id();
    line.say({ kind: 'command', id: command, stream, command: 'geen voorwerp' });
    expect(await line.answerTo(command)).toMatchObject({ kind: 'refused', code: 'unreadable' });
    await line.end();
  });

  it('before hello ends the line', async () => {
    const line = await TestLine.open(polder.live, { hello: false });
    line.say({ kind: 'pulse', sent: 1 });
    expect(await line.closed).toBe(closeCodes.unreadable);
  });

  it.each([0, 1, 99])('another version of the protocol is told to load again: %i', async (protocol) => {
    const line = await TestLine.open(polder.live, { protocol, token: secretOf(0), streams: [stream] });
    expect(await line.closed).toBe(closeCodes.protocolOld);
    expect(line.messages).toEqual([]);
  });
});

describe('what is not somebody’s to ask', () => {
  it.each([
    ['close', { type: 'close' }],
    ['start-item', { type: 'start-item', item: 2 }],
    ['change-time', { type: 'change-time', minutes: 5 }],
    ['call-back', { type: 'call-back' }],
    ['send-message', { type: 'send-message', id: 'berichtbericht', to: 'everyone', text: 'Hallo' }],
    ['add-table-time at another table', { type: 'add-table-time', table: 2, minutes: 1 }],
    ['add-table-time at their own', { type: 'add-table-time', table: 1, minutes: 1 }],
    ['take-step', { type: 'take-step', table: 1, step: 0 }],
    [
      'ask-support',
      { type: 'ask-support', agreement: 'afspraakafspraak', version: 1, title: 'A', text: 'B' },
    ],
  ])('is refused to a participant: %s', async (_, command) => {
    const line = await arrive();
    expect(await line.ask(stream, command)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
    await line.end();
  });

  it('moving somebody, or speaking for them', async () => {
    const line = await arrive();
    const person = evening.residents[1]?.person;
    for (const command of [
      { type: 'move-person', person, from: 1, to: 2 },
      { type: 'raise-hand', person },
      { type: 'record', id: id(), table: 1, speaker: person, text: 'Zei ik niet', visibility: 'public' },
    ]) {
      expect(await line.ask(stream, command)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
    }
    expect(await textsOnDisk()).not.toContain('Zei ik niet');
    await line.end();
  });

  it('the harvest is not a participant’s to make, nor a table’s, nor the big screen’s', async () => {
    const harvest = `harvest:${evening.project}`;
    const theme = { type: 'make-theme', theme: id(), name: 'Gekaapt', contributions: [] };
    for (const secret of [secretOf(0), evening.facilitators[0]?.secret ?? '', evening.screen]) {
      const line = await TestLine.at(polder.live, evening, secret);
      expect(await line.ask(harvest, theme)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
      await line.end();
    }
  });

  it('another session is not there for a link of this one', async () => {
    const other = await heldEvening(polder);
    for (const token of [
      secretOf(0),
      evening.facilitators[0]?.secret ?? '',
      evening.screen,
      evening.lead.secret,
    ]) {
      const line = await TestLine.open(polder.live, { token, streams: [`session:${other.session}`] });
      expect(await line.closed).toBe(closeCodes.notAllowed);
      expect(line.messages).toEqual([]);
    }
    const line = await arrive();
    const asked = await line.ask(`session:${other.session}`, { type: 'raise-hand' });
    expect(asked).toMatchObject({ kind: 'refused', code: 'not-allowed' });
    await line.end();
  });

  it.each(['process', 'people', 'organisation'])(
    'what is for staff alone is not told to a guest: %s',
    async (kind) => {
      const asked = kind === 'organisation' ? kind : `${kind}:${evening.project}`;
      for (const token of [secretOf(0), evening.lead.secret, evening.screen]) {
        const line = await TestLine.open(polder.live, { token, streams: [asked] });
        expect(await line.closed).toBe(closeCodes.notAllowed);
        expect(line.bytes).toBe('');
      }
    },
  );
});

describe('texts', () => {
  it.each([
    ['nothing', '', 'text-empty'],
    ['spaces', ' \n\t  ', 'text-empty'],
    ['what nobody sees', '\u200b\u2060\ufeff', 'text-empty'],
    ['one character too many', 'a'.repeat(4_001), 'text-too-long'],
    ['a direction override', 'Dit \u202etsni edraaid\u202c', 'text-hidden-characters'],
    ['an isolate', 'Dit \u2066is\u2069 verborgen', 'text-hidden-characters'],
    ['a zero', 'Dit \u0000 is niets', 'text-hidden-characters'],
    ['half a character', 'Dit \ud83d is half', 'text-hidden-characters'],
  ])('of %s are refused', async (_, text, code) => {
    const line = await arrive();
    expect(await line.ask(stream, say(text))).toMatchObject({ kind: 'refused', code });
    expect(await textsOnDisk()).not.toContain(text);
    await line.end();
    await goesOn();
  });

  it.each([
    'a'.repeat(4_000),
    'السلام عليكم، نريد حديقة أكبر',
    'שלום, אנחנו רוצים גן',
    'می‌خواهم', // written with a joiner
    'Familie 👨‍👩‍👧 en 👍🏽',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://kwaad.example";"klik")',
    "'; DROP TABLE events; --",
    '{"kind":"frame"}</script>',
    'Regel één\nRegel twee\r\nen een\ttab',
  ])('are kept and brought to everybody word for word: %j', async (text) => {
    const line = await arrive();
    expect(await line.ask(stream, say(text))).toMatchObject({ kind: 'ack' });
    const heard = () =>
      neighbour.messages.some(
        (message) => message.kind === 'frame' && message.events.some((event) => event.text === text),
      );
    await neighbour.until(heard);
    expect(await textsOnDisk()).toContain(text);
    await line.end();
  });
});

describe('too much', () => {
  it('of two megabytes is refused before it is read', async () => {
    const line = await arrive();
    line.sayRaw(JSON.stringify({ kind: 'command', id: id(), stream, command: say('x'.repeat(2_000_000)) }));
    expect(await line.closed).toBe(1009);
    await goesOn();
  });

  it('500 hands a second from one person: they are asked to slow down, and nobody else notices', async () => {
    const line = await arrive();
    const ids = Array.from({ length: 500 }, id);
    for (const [index, one] of ids.entries()) {
      const command =
        index % 2 === 0
          ? { type: 'raise-hand' }
          : { type: 'lower-hand', person: evening.residents[0]?.person };
      line.say({ kind: 'command', id: one, stream, command });
    }
    const began = performance.now();
    await goesOn();
    expect(performance.now() - began).toBeLessThan(1_000);
    const answers = await Promise.all(ids.map((one) => line.answerTo(one)));
    const tooFast = answers.filter((answer) => answer.kind === 'refused' && answer.code === 'too-fast');
    expect(tooFast.length).toBeGreaterThan(400);
    expect(tooFast.length).toBeLessThan(500);
    await line.end();
  });

  it('on two lines at once counts as one person', async () => {
    const [one, other] = [await arrive(5), await arrive(5)];
    const ids = Array.from({ length: 100 }, id);
    for (const [index, command] of ids.entries()) {
      const asked = { kind: 'command', id: command, stream, command: { type: 'raise-hand' } };
      (index % 2 ? one : other).say(asked);
    }
    const answers = await Promise.all(
      ids.map((command, index) => (index % 2 ? one : other).answerTo(command)),
    );
    const taken = answers.filter((answer) => answer.kind === 'ack' || answer.code !== 'too-fast');
    expect(taken.length).toBeLessThan(60);
    await Promise.all([one.end(), other.end()]);
  });

  it('signs of life are passed over, and receipts of messages that were never sent are not kept', async () => {
    const line = await arrive(4);
    for (let count = 0; count < 1_000; count += 1) {
      line.say({ kind: 'pulse', sent: count });
      line.say({ kind: 'received', stream, message: id() });
      line.say({ kind: 'presence', away: count % 2 === 0 });
    }
    await goesOn();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(line.isClosed).toBe(false);
    expect(line.messages.filter(({ kind }) => kind === 'pulse').length).toBeLessThan(100);
    await line.end();
  });
});

describe('links that open nothing', () => {
  const now = () => polder.clock.now();

  it.each([
    ['forged', async () => 'a'.repeat(26)],
    ['empty', async () => ''],
    ['expired', () => polder.linkFor({ ...who(), expiresAt: now() - 1 })],
    ['for signing in', () => polder.linkFor({ kind: 'sign-in', person: polder.organiser })],
    ['of nobody', () => polder.linkFor({ kind: 'personal', project: evening.project })],
  ])('end the line: %s', async (_, make) => {
    const line = await TestLine.open(polder.live, { token: await make(), streams: [stream] });
    expect(await line.closed).toBe(closeCodes.linkInvalid);
    expect(line.bytes).toBe('');
  });

  const who = () => ({
    person: evening.residents[0]?.person ?? '',
    project: evening.project,
    session: evening.session,
  });

  it('without a link or a cookie nobody comes in', async () => {
    for (const cookie of [undefined, 'polder=', `polder=${'a'.repeat(26)}`, '__Host-polder=x; polder=y']) {
      const wish = cookie === undefined ? {} : { cookie };
      const line = await TestLine.open(polder.live, { ...wish, streams: [stream] });
      expect(await line.closed).toBe(closeCodes.notSignedIn);
    }
  });

  it('of who was erased during the evening is hung up, and opens nothing any more', async () => {
    const guest = evening.residents[3];
    const line = await arrive(3);
    await polder.post(`/v1/projects/${evening.project}/people/${guest?.person}/erase`, { wordsToo: false });
    expect([closeCodes.linkInvalid, closeCodes.notAllowed]).toContain(await line.closed);
    const again = await TestLine.open(polder.live, { token: guest?.secret ?? '', streams: [stream] });
    expect(await again.closed).toBe(closeCodes.linkInvalid);
    await goesOn();
  });

  it('of a closed session shows what there is, and takes nothing more', async () => {
    const closed = await heldEvening(polder);
    await closed.ask({ type: 'close' });
    const line = await TestLine.at(polder.live, closed, closed.residents[0]?.secret ?? '');
    expect(line.messages[0]).toMatchObject({ kind: 'welcome' });
    const refused = await line.ask(`session:${closed.session}`, say('Nog één ding'));
    expect(refused).toMatchObject({ kind: 'refused', code: 'session-closed' });
    await line.end();
  });
});

describe('who works here no longer', () => {
  it('is hung up at once when dismissed, and may not come back', async () => {
    const { person } = await polder.post<{ person: string }>(`/v1/projects/${evening.project}/staff`, {
      name: 'Tijdelijk Hier',
      email: `${id()}@rietvoorde.example`,
      roles: ['organiser'],
    });
    const cookie = await polder.cookieOf(person);
    const line = await TestLine.open(polder.live, { cookie, streams: ['organisation'] });
    expect(line.messages[0]).toMatchObject({ kind: 'welcome' });
    const command = { type: 'dismiss-staff', person };
    await polder.post('/v1/commands', { stream: 'organisation', id: id(), command });
    expect(await line.closed).toBe(closeCodes.comeBack);
    const again = await TestLine.open(polder.live, { cookie, streams: ['organisation'] });
    expect(await again.closed).toBe(closeCodes.notAllowed);
  });

  it('is hung up when they sign out', async () => {
    const cookie = await polder.cookieOf(polder.organiser);
    const line = await TestLine.open(polder.live, { cookie, streams: ['organisation'] });
    await polder.ask('/sign-out', { method: 'POST', headers: { cookie, origin: polder.url } });
    expect(await line.closed).toBe(closeCodes.comeBack);
    const again = await TestLine.open(polder.live, { cookie, streams: ['organisation'] });
    expect(await again.closed).toBe(closeCodes.notSignedIn);
  });
});
