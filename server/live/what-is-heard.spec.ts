import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { protocolVersion } from '#protocol/version.ts';
import { type Evening, heldEvening, id } from '../running/evening.fixture.ts';
import { TestLine } from '../running/line.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
let stream: string;
let slow = 0;

beforeEach(async () => {
  slow = 0;
  polder = await runPolder({
    through: (storage) => ({
      ...storage,
      find: async (collection, key) => {
        if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
        return storage.find(collection, key);
      },
    }),
  });
  evening = await heldEvening(polder);
  stream = `session:${evening.session}`;
});
afterEach(() => polder.stop());

const at = (token: string): Promise<TestLine> => TestLine.at(polder.live, evening, token);
const resident = (number: number): string => evening.residents[number]?.secret ?? '';
const say = (text: string) => ({ type: 'contribute', id: id(), text, visibility: 'public' });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everybody who looks, each from another place; residents sit by turns at table 1 and 2. */
async function everybody() {
  return {
    here: await at(resident(0)),
    neighbour: await at(resident(2)),
    there: await at(resident(1)),
    teamHere: await at(evening.noteTakers[0]?.secret ?? ''),
    teamThere: await at(evening.facilitators[1]?.secret ?? ''),
    staff: await at(evening.lead.secret),
    screen: await at(evening.screen),
  };
}

describe('first names', () => {
  it('are known at one’s own table, with those who lead the evening or a table; staff know all, the big screen none', async () => {
    const all = await everybody();
    for (const line of Object.values(all)) await line.ask(stream, { type: 'raise-hand' });
    await pause(300);
    const names = (line: TestLine) =>
      new Set(line.bytes.match(/(Voornaam|Gespreksleider|Notulist)\d|Hoofd|Tech|Rap"/g));
    const leads = ['Hoofd', 'Tech', 'Rap"', 'Gespreksleider1', 'Gespreksleider2'];
    const first = ['Voornaam0', 'Voornaam2', 'Voornaam4', 'Gespreksleider1', 'Notulist1'];
    const second = ['Voornaam1', 'Voornaam3', 'Voornaam5', 'Gespreksleider2', 'Notulist2'];
    expect(names(all.here)).toEqual(new Set([...leads, ...first]));
    expect(names(all.teamHere)).toEqual(new Set([...leads, ...first]));
    expect(names(all.there)).toEqual(new Set([...leads, ...second]));
    expect(names(all.teamThere)).toEqual(new Set([...leads, ...second]));
    expect(names(all.staff)).toEqual(new Set([...leads, ...first, ...second]));
    expect(names(all.screen)).toEqual(new Set());
    for (const line of Object.values(all)) expect(line.bytes).not.toMatch(/Achternaam|@|06123/);
  });

  it('of an organiser without a part in the evening are told to staff, whoever came first, and to nobody else', async () => {
    const early = await at(evening.lead.secret);
    const participant = await at(resident(0));
    const cookie = await polder.cookieOf(polder.organiser);
    const organiser = await TestLine.open(polder.live, { cookie, streams: [stream] });
    const late = await at(evening.techHost.secret);
    for (const line of [early, organiser, late]) await line.until(() => line.bytes.includes('Zeynep'));
    await participant.settled();
    expect(participant.bytes).not.toContain('Zeynep');
  });

  it('of somebody who moves go to the new table and are told before the event', async () => {
    const there = await at(resident(1));
    expect(there.bytes).not.toContain('Voornaam0');
    await evening.ask({ type: 'move-person', person: evening.residents[0]?.person, from: 1, to: 2 });
    await there.until(() => there.bytes.includes('people-seated'));
    expect(there.bytes.indexOf('Voornaam0')).toBeGreaterThan(-1);
    expect(there.bytes.indexOf('Voornaam0')).toBeLessThan(there.bytes.lastIndexOf('people-seated'));
  });

  it('of who speaks in plenary are told to all before the event, but not of who was only invited', async () => {
    const all = await everybody();
    const person = evening.residents[0]?.person ?? '';
    await evening.ask({ type: 'start-item', item: 0 });
    await evening.ask({ type: 'invite-to-speak', person });
    await all.here.until(() => all.here.bytes.includes('invited-to-speak'));
    for (const line of [all.neighbour, all.there, all.teamThere, all.screen])
      expect(line.bytes).not.toContain('invited-to-speak');
    await all.here.ask(stream, { type: 'accept-invitation' });
    for (const line of [all.there, all.teamThere]) {
      await line.until(() => line.bytes.includes('plenary-speaker-joined'));
      expect(line.bytes.indexOf('Voornaam0')).toBeGreaterThan(-1);
      expect(line.bytes.indexOf('Voornaam0')).toBeLessThan(line.bytes.indexOf('plenary-speaker-joined'));
    }
    await all.screen.until(() => all.screen.bytes.includes('plenary-speaker-joined'));
    expect(all.screen.bytes).not.toContain('Voornaam');
  });

  it('of who comes to lead a table are told to all, because from now on they may speak to everyone', async () => {
    const there = await at(resident(1));
    expect(there.bytes).not.toContain('Voornaam0');
    const person = evening.residents[0]?.person;
    await evening.ask({ type: 'take-role', table: 1, person, role: 'facilitator' });
    await there.until(() => there.bytes.includes('Voornaam0'));
    expect(there.bytes).not.toContain('Voornaam2');
  });

  it('of who was erased go from the screens that had them', async () => {
    const neighbour = await at(resident(2));
    const { person = '' } = evening.residents[0] ?? {};
    await polder.post(`/v1/projects/${evening.project}/people/${person}/erase`, { wordsToo: false });
    const emptied = () =>
      neighbour.messages.some((message) => message.kind === 'names' && message.names[person] === '');
    await neighbour.until(emptied);
  });
});

describe('presence and tallies', () => {
  it('who is here is told where they are known; receipts are for staff', async () => {
    const all = await everybody();
    const message = id();
    await evening.ask({ type: 'send-message', id: message, to: 'everyone', text: 'Nog vijf minuten' });
    all.here.say({ kind: 'received', stream, message });
    await all.staff.until(() => all.staff.bytes.includes(`"${message}":{"got":1`));
    const late = await at(resident(4));
    await all.here.until(() => all.here.bytes.includes('"presence"'));
    await pause(300);
    const person = evening.residents[4]?.person ?? '';
    const told = (line: TestLine) =>
      line.messages.some(({ kind, ...rest }) => kind === 'presence' && JSON.stringify(rest).includes(person));
    expect(told(all.here)).toBe(true);
    expect(told(all.staff)).toBe(true);
    expect(told(all.there)).toBe(false);
    expect(told(all.screen)).toBe(false);
    for (const line of [all.here, all.there, all.teamHere, all.screen]) {
      expect(line.bytes).not.toContain('"got"');
    }
    await late.end();
  });

  it('how many are here is told to the big screen, without who they are', async () => {
    const screen = await at(evening.screen);
    const here = () => screen.messages.findLast((message) => message.kind === 'counts')?.here;
    await screen.until(() => here() === 0);
    const line = await at(resident(0));
    await at(evening.facilitators[0]?.secret ?? '');
    await screen.until(() => here() === 2);
    await line.end();
    await screen.until(() => here() === 1);
    expect(screen.messages.some(({ kind }) => kind === 'presence')).toBe(false);
  });

  it('who got a message is not told from memory that is gone', async () => {
    const lines = await everybody();
    const message = id();
    await evening.ask({ type: 'send-message', id: message, to: 'everyone', text: 'Nog vijf minuten' });
    lines.here.say({ kind: 'received', stream, message });
    await lines.staff.until(() => lines.staff.bytes.includes(`"${message}":{"got":1`));
    for (const line of Object.values(lines)) await line.end();
    await pause(100);
    const staff = await at(evening.lead.secret);
    await staff.until(() => staff.bytes.includes(`"${message}":null`));
  });
});

describe('the harvest', () => {
  it('shows themes to everybody and drafts of agreements to staff alone', async () => {
    const harvest = `harvest:${evening.project}`;
    const cookie = await polder.cookieOf(evening.rapporteur.person);
    const rapporteur = await TestLine.open(polder.live, { cookie, streams: [harvest] });
    const all = await everybody();
    const theme = { type: 'make-theme', theme: id(), name: 'Thema voor allen', contributions: [] };
    expect(await rapporteur.ask(harvest, theme)).toMatchObject({ kind: 'ack' });
    const draft = { type: 'draft-agreement', agreement: id(), theme: null, contributions: [], text: '' };
    expect(await rapporteur.ask(harvest, { ...draft, title: 'Nog geheim' })).toMatchObject({ kind: 'ack' });
    await rapporteur.until(() => rapporteur.bytes.includes('Nog geheim'));
    await rapporteur.until(() => rapporteur.bytes.includes('Thema voor allen'));
    for (const line of Object.values(all)) await line.until(() => line.bytes.includes('Thema voor allen'));
    await pause(100);
    const late = await at(resident(3));
    for (const line of [...Object.values(all), late]) expect(line.bytes).not.toContain('Nog geheim');
  });
});

describe('coming in while things happen', () => {
  it('one is greeted first, and then told everything that came after, once', async () => {
    const speaker = await at(resident(1));
    slow = 60;
    const arriving = at(resident(0));
    const texts = Array.from({ length: 12 }, (_, index) => `Ondertussen ${index}`);
    for (const text of texts) {
      expect(await speaker.ask(stream, say(text))).toMatchObject({ kind: 'ack' });
      await pause(8);
    }
    const line = await arriving;
    await line.until(() => line.bytes.includes(texts.at(-1) ?? ''));
    expect(line.messages[0]).toMatchObject({ kind: 'welcome' });
    const shown = line.messages.flatMap((message) => {
      if (message.kind === 'frame') return message.events.map((event) => event.text);
      if (message.kind !== 'welcome') return [];
      const state = message.streams[0]?.state as { tables: { contributions: { text: string }[] }[] };
      return state.tables.flatMap(({ contributions }) => contributions.map(({ text }) => text));
    });
    expect(shown.filter((text) => texts.includes(String(text)))).toEqual(texts);
  });

  it('somebody who is moved at that moment looks from where they sit in the end', async () => {
    const { person } = evening.residents[0] ?? {};
    slow = 40;
    const arriving = at(resident(0));
    await pause(10);
    await evening.ask({ type: 'move-person', person, from: 1, to: 2 });
    const line = await arriving;
    slow = 0;
    await line.until(() => line.messages.some((message) => 'you' in message && message.you.table === 2));
    const secret = { type: 'contribute', id: id(), text: 'Alleen aan tafel 1', visibility: 'table' };
    await (await at(resident(2))).ask(stream, secret);
    await pause(80);
    expect(line.bytes).not.toContain('Alleen aan tafel 1');
  });
});

describe('coming back', () => {
  // the first time somebody comes in is an event itself
  beforeEach(async () => {
    const first = await at(resident(0));
    await first.until(() => first.bytes.includes('person-joined'));
    await first.end();
  });

  const resume = async (token: string, since: number, key: string | null) => {
    const line = await TestLine.open(polder.live, { hello: false });
    line.say({ kind: 'hello', protocol: protocolVersion, token, streams: [{ stream, since, key }] });
    await line.until(() => line.messages.length > 0);
    const [welcome] = line.messages;
    if (welcome?.kind !== 'welcome') throw new Error('no welcome');
    return { line, standing: welcome.streams[0] };
  };

  it('brings only what was missed', async () => {
    const speaker = await at(resident(2));
    const { standing } = await resume(resident(0), 0, null);
    const { version = 0, key = '' } = standing ?? {};
    await speaker.ask(stream, say('Gemist'));
    const back = await resume(resident(0), version, key);
    expect(back.standing?.state).toBeUndefined();
    expect(JSON.stringify(back.standing?.events)).toContain('Gemist');
    const again = await resume(resident(0), back.standing?.version ?? 0, key);
    expect(again.standing?.events).toEqual([]);
  });

  it.each([
    ['another person’s key', (key: string) => key.replace(/\|.*/, '|somebodyelse')],
    ['another table’s key', (key: string) => key.replace('participant:1', 'participant:2')],
    ['staff’s key', () => 'staff|'],
    ['no key', () => null],
  ])('with %s brings one’s own whole state', async (_, forge) => {
    const { standing } = await resume(resident(0), 0, null);
    const back = await resume(resident(0), standing?.version ?? 0, forge(standing?.key ?? ''));
    expect(back.standing?.events).toBeUndefined();
    expect(back.standing?.state).toEqual(standing?.state);
    expect(back.standing?.key).toBe(standing?.key);
  });

  it('with a version that has not been brings the whole state', async () => {
    const { standing } = await resume(resident(0), 0, null);
    const back = await resume(resident(0), 999_999, standing?.key ?? '');
    expect(back.standing?.state).toEqual(standing?.state);
  });

  it('never brings words that were taken away meanwhile', async () => {
    const keepsOpen = await at(resident(2));
    const { standing } = await resume(resident(1), 0, null);
    const words = id();
    const { person } = evening.residents[0] ?? {};
    const recorded = { type: 'record', id: words, table: 1, speaker: person, visibility: 'public' };
    await evening.ask({ ...recorded, text: 'Spijt van deze zin' });
    await evening.ask({ type: 'redact', id: words, table: 1, reason: 'op verzoek' });
    const back = await resume(resident(1), standing?.version ?? 0, standing?.key ?? '');
    expect(back.line.bytes).toContain(words);
    expect(back.line.bytes).not.toContain('Spijt van deze zin');
    expect(keepsOpen.bytes).toContain('Spijt van deze zin');
  });

  it('brings everybody the evening anew when somebody’s words are taken out of its log', async () => {
    const staff = await at(evening.lead.secret);
    const asker = await at(resident(0));
    await asker.ask(stream, { type: 'ask-help', id: id(), kind: 'safety', words: 'Ik voel mij niet veilig' });
    await staff.until(() => staff.bytes.includes('niet veilig'));
    const { person } = evening.residents[0] ?? {};
    await polder.post(`/v1/projects/${evening.project}/people/${person}/erase`, { wordsToo: true });
    await staff.until(() => staff.messages.some(({ kind }) => kind === 'scope'));
    const scope = staff.messages.findLast(({ kind }) => kind === 'scope');
    expect(JSON.stringify(scope)).not.toContain('niet veilig');
    const late = await at(evening.techHost.secret);
    expect(late.bytes).not.toContain('niet veilig');
  });
});
