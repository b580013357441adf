import { readFile } from 'node:fs/promises';
import { jwtVerify } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import type { MediaTold } from '#protocol/media.ts';
import {
  anna,
  bram,
  otherSession,
  otto,
  session,
  speaks,
  table1,
  table2,
} from '../../ports/media-contract/examples.ts';
import { isAlive, kill, offer, TestBuiltIn } from './built-in.fixture.ts';
import type { BuiltInSettings } from './settings.ts';

let test: TestBuiltIn;
afterEach(() => test.stop());

/** Processes take their time on a machine that does more. */
const soon = <Value>(look: () => Value) => expect.poll(look, { timeout: 10_000 });

const begin = (some: Partial<BuiltInSettings> = {}): TestBuiltIn => {
  test = new TestBuiltIn(some);
  return test;
};

async function comeIn(who: typeof anna, sdp?: string): Promise<void> {
  await test.provider.grant(who, table1, speaks);
  await test.provider.hear(who, offer(sdp));
}

const connected = ({ session: at, person }: typeof anna): Promise<void> =>
  soon(() => test.events).toContainEqual({ is: 'joined', session: at, person, room: table1 });

const toldTo = (client: string, what: MediaTold['what']): readonly MediaTold[] =>
  test.events.flatMap((event) =>
    event.is === 'tell' && event.client === client && event.tells.what === what ? [event.tells] : [],
  );

describe('a grant', () => {
  it('is a token for a minute, for this tab of this person in this session', async () => {
    const grant = await begin().provider.grant(anna, table1, speaks);
    if (grant.provider !== 'built-in') throw new Error('another provider');
    const [, payload = ''] = grant.token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims).toMatchObject({ session, person: anna.person, client: anna.client });
    expect(claims.exp * 1_000).toBeGreaterThan(Date.now() + 50_000);
    expect(claims.exp * 1_000).toBeLessThanOrEqual(Date.now() + 60_000);
    await expect(jwtVerify(grant.token, new Uint8Array(32))).rejects.toThrow();
  });

  it('brings the servers that find a way through a firewall, and both ways in', async () => {
    const iceServers = [
      { urls: ['stun:stun.example.org:3478'] },
      { urls: ['turn:turn.example.org'], username: 'polder', credential: 'geheim' },
    ];
    const grant = await begin({ iceServers }).provider.grant(anna, table1, speaks);
    expect(grant).toMatchObject({ iceServers, transports: ['udp', 'tcp'] });
  });
});

describe('the forwarders', () => {
  it('start when somebody comes, and not before', async () => {
    begin();
    expect(await test.provider.health()).toEqual({
      ok: true,
      detail: 'Starts with the first person who comes.',
    });
    expect(test.seen).toEqual([]);
    await comeIn(anna);
    await soon(() => test.pids).toHaveLength(1);
    expect((await test.provider.health()).detail).toBe('1 forwarder(s), UDP port 1, TCP port 2.');
  });

  it('take a session each, and the people of one session stay together', async () => {
    begin({ most: 2 });
    await comeIn(anna);
    await comeIn(otto);
    await comeIn(bram);
    await soon(() => test.pids).toHaveLength(2);
    await soon(() => test.seen.map(({ held }) => Object.keys(held).length).toSorted()).toEqual([1, 2]);
  });

  it('are no more than may be, however many sessions there are', async () => {
    begin({ most: 2 });
    const many = Array.from({ length: 6 }, (_, index) => ({
      ...anna,
      session: `sessienummer${index}`,
      client: `client${index}`,
    }));
    await Promise.all(many.map((who) => comeIn(who)));
    await soon(() => test.pids).toHaveLength(2);
    await soon(() => test.seen.map(({ held }) => Object.keys(held).length).toSorted()).toEqual([3, 3]);
  });

  it('get no secret of ours along, and are told their key where nobody reads along', async () => {
    process.env.SMTP_URL = 'smtp://naam:wachtwoord@mail.example.org';
    begin();
    await comeIn(anna);
    delete process.env.SMTP_URL;
    await soon(() => test.pids).toHaveLength(1);
    const environment = await readFile(`/proc/${test.pids[0]}/environ`, 'utf8').catch(() => '');
    const commandLine = await readFile(`/proc/${test.pids[0]}/cmdline`, 'utf8').catch(() => '');
    expect(environment).not.toContain('wachtwoord');
    expect(commandLine).not.toContain('key');
  });

  it('end with the server', async () => {
    begin();
    await comeIn(anna);
    await soon(() => test.pids).toHaveLength(1);
    const [pid = process.pid] = test.pids;
    await test.provider.stop();
    expect(isAlive(pid)).toBe(false);
  });
});

describe('a forwarder that dies', () => {
  it('is replaced at once: its people are told, and are back within five seconds', async () => {
    begin();
    await comeIn(anna);
    await test.provider.record(session, table1, true);
    await connected(anna);
    const [first] = test.pids;
    const diedAt = performance.now();
    kill(first);
    await soon(() => toldTo(anna.client, 'ended')).toEqual([{ what: 'ended', code: 'media-restarted' }]);
    expect(test.events).toContainEqual({ is: 'left', session, person: anna.person, room: table1 });
    await comeIn(anna);
    expect(performance.now() - diedAt).toBeLessThan(5_000);
    expect(await test.whereIs(anna)).toEqual({ room: table1, rights: speaks });
    await soon(() => test.seen.find(({ pid }) => pid !== first)?.recorded).toEqual([table1]);
    expect(test.lines.join()).toMatch(/forwarder 1 ended: ended with SIGKILL/);
  });

  it('has one that stands ready: nobody waits for a process to begin', async () => {
    begin({ most: 2, spareAfter: 10 });
    await comeIn(anna);
    await soon(() => test.pids).toHaveLength(2);
    const spare = test.seen.find(({ held }) => !(anna.client in held))?.pid;
    kill(test.seen.find(({ held }) => anna.client in held)?.pid);
    await soon(() => toldTo(anna.client, 'ended')).toHaveLength(1);
    await comeIn(anna);
    await soon(() => test.seen.find(({ pid }) => pid === spare)?.held).toHaveProperty(anna.client);
  });

  it('takes nobody along who is in another', async () => {
    begin({ most: 2 });
    await comeIn(anna);
    await comeIn(otto);
    await connected(otto);
    const isOttos = ({ held }: (typeof test.seen)[number]) => otto.client in held;
    await soon(() => test.seen.some(isOttos)).toBe(true);
    kill(test.seen.find(isOttos)?.pid);
    await soon(() => toldTo(otto.client, 'ended')).toHaveLength(1);
    expect(toldTo(anna.client, 'ended')).toEqual([]);
    expect(await test.whereIs(anna)).toEqual({ room: table1, rights: speaks });
    expect(
      test.events.filter((event) => 'session' in event && event.session === otherSession),
    ).toContainEqual(expect.objectContaining({ is: 'left' }));
  });

  it('by what somebody offers refuses that offer, and is there for the next', async () => {
    begin();
    await test.provider.grant(anna, table1, speaks);
    await expect(test.provider.hear(anna, offer('die'))).rejects.toMatchObject({ code: 'media-unavailable' });
    await comeIn(bram);
    expect(await test.whereIs(bram)).not.toBeNull();
  });

  it('again and again is left alone for longer each time, and says why', async () => {
    begin().break();
    await expect(test.provider.grant(anna, table1, speaks)).rejects.toMatchObject({
      code: 'media-unavailable',
    });
    await expect.poll(() => test.lines.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = test.lines.length;
    await Promise.allSettled(Array.from({ length: 50 }, () => test.provider.grant(anna, table1, speaks)));
    expect(test.lines.length - before).toBeLessThanOrEqual(1);
    const why = 'media: forwarder 1 ended: UDP port 40000 is taken';
    expect(test.lines).toContain(why);
    // everybody may read this, and only the operator that
    expect(await test.provider.health()).toEqual({
      ok: false,
      detail: 'No forwarder runs: the log says why.',
    });
  });
});

describe('a forwarder that does not answer', () => {
  it('is killed, and its people come in by another', async () => {
    begin({ answersWithin: 2_500 });
    await comeIn(anna);
    await test.provider.grant(bram, table1, speaks);
    await expect(test.provider.hear(bram, offer('hang'))).rejects.toMatchObject({
      code: 'media-unavailable',
    });
    expect(toldTo(anna.client, 'ended')).toEqual([{ what: 'ended', code: 'media-restarted' }]);
    expect(test.lines.join()).toContain('did not answer');
    await comeIn(anna);
    expect(await test.whereIs(anna)).not.toBeNull();
  }, 15_000);
});

it('the pictures that a page can use are told to its forwarder', async () => {
  begin();
  await comeIn(anna);
  await test.provider.hear(anna, { do: 'look', pictures: 'none' });
  const look = { to: 'look', client: anna.client, pictures: 'none' };
  await soon(() => test.seen.flatMap(({ asked }) => asked)).toContainEqual(look);
});

describe('an offer', () => {
  it('that a forwarder refuses comes back with its code', async () => {
    begin();
    await test.provider.grant(anna, table1, speaks);
    await expect(test.provider.hear(anna, offer('refuse'))).rejects.toMatchObject({ code: 'media-offer' });
  });

  it('of who has no grant is refused without a forwarder', async () => {
    begin();
    await expect(test.provider.hear(anna, offer())).rejects.toMatchObject({ code: 'media-token' });
  });

  it('comes in where somebody is meant to be now, not where they were when it was granted', async () => {
    begin();
    await test.provider.grant(anna, table1, speaks);
    await test.provider.place(anna, table2, speaks);
    await test.provider.hear(anna, offer());
    expect(await test.whereIs(anna)).toEqual({ room: table2, rights: speaks });
  });
});

it('what a forwarder cannot record is told, and what it says of it is a line for the operator', async () => {
  begin();
  await comeIn(anna);
  await test.provider.record(session, table1, true);
  await soon(() => test.events).toContainEqual({ is: 'recording-failed', session, room: table1 });
  await soon(() => test.lines).toContain('media: forwarder 1: a recording cannot be written: ENOSPC');
});
