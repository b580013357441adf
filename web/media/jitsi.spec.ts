import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JoinGrant, MediaAsk } from '#protocol/media.ts';
import { type Happening, type MediaClient, MediaTrouble, type Start } from './client.ts';
import { FakeFrame, pageWith } from './jitsi/api.fixture.ts';
import { open } from './jitsi.ts';

const grant = (roomName: string, domain = 'beeld.example'): JoinGrant => ({
  provider: 'jitsi',
  room: roomName === 'een' ? 'table:1' : 'table:2',
  rights: { speak: true, camera: true },
  expiresAt: 0,
  domain,
  roomName,
  name: 'Anna',
  jwt: 'token',
});
const devices = { microphone: null, camera: null, speaker: null };
const off: Start = { mode: 'picture', microphone: false, camera: false, devices, look: 'large' };

let client: MediaClient;
let told: Happening[];
let asked: MediaAsk[];
let script: { comes: boolean };
let page: { readonly scripts: string[] };

beforeEach(() => {
  script = { comes: true };
  page = pageWith(script);
  told = [];
  asked = [];
  client = open({
    me: 'anna',
    own: {} as never,
    frame: { replaceChildren: () => undefined } as never,
    ask: (ask) => asked.push(ask) > 0,
    tell: (happening) => void told.push(happening),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A frame comes up; its room is joined when the test says so. */
const frame = async (count: number): Promise<FakeFrame> => {
  await vi.waitFor(() => expect(FakeFrame.all).toHaveLength(count));
  return FakeFrame.last;
};
async function comeIn(start: Start = off): Promise<FakeFrame> {
  const mounting = client.mount(grant('een'), start);
  const opened = await frame(1);
  opened.emit('videoConferenceJoined');
  await mounting;
  return opened;
}

describe('Jitsi', () => {
  it('begins with everything off, and says that they are there when they are', async () => {
    const opened = await comeIn();
    expect(opened.options).toMatchObject({
      jwt: 'token',
      configOverwrite: {
        startWithAudioMuted: true,
        startWithVideoMuted: true,
        prejoinConfig: { enabled: false },
      },
    });
    expect(opened.commands).toEqual([]);
    expect(asked).toEqual([{ do: 'arrived', room: 'table:1' }]);
    expect(told).toEqual([{ is: 'link', state: 'connected' }]);
  });

  it('begins with what was on, without turning anything', async () => {
    const opened = await comeIn({ ...off, microphone: true });
    expect(opened.options.configOverwrite).toMatchObject({
      startWithAudioMuted: false,
      startWithVideoMuted: true,
    });
    expect(opened.commands).toEqual([]);
  });

  it('does what was pressed while the frame came up', async () => {
    const mounting = client.mount(grant('een'), off);
    const opened = await frame(1);
    await client.setMicrophone(true);
    opened.emit('videoConferenceJoined');
    await mounting;
    expect(opened.muted.audio).toBe(false);
  });

  it('ends as was pressed last, however fast one follows another', async () => {
    const opened = await comeIn();
    await Promise.all([true, false, true, true].map((on) => client.setMicrophone(on)));
    expect(opened.muted.audio).toBe(false);
    await Promise.all([false, true, false].map((on) => client.setCamera(on)));
    expect(opened.muted.video).toBe(true);
  });

  it('tells what was turned in the frame itself, and not what Polder turned', async () => {
    const opened = await comeIn();
    told.length = 0;
    await client.setMicrophone(true);
    expect(told).toEqual([]);
    opened.turn('audio');
    expect(told).toEqual([{ is: 'own', microphone: false, camera: false }]);
  });

  it('moves by a frame for the other room, with what was on', async () => {
    const before = await comeIn();
    await client.setMicrophone(true);
    const following = client.follow(grant('twee'));
    const after = await frame(2);
    expect(before.gone).toBe(true);
    after.emit('videoConferenceJoined');
    await following;
    expect(after.room).toBe('twee');
    expect(after.options.configOverwrite).toMatchObject({ startWithAudioMuted: false });
    expect(asked.at(-1)).toEqual({ do: 'arrived', room: 'table:2' });
    before.emit('videoConferenceLeft');
    expect(told.filter((one) => one.is === 'link' && one.state === 'lost')).toEqual([]);
  });

  it('who is moved on while they come in misses nothing, and is in the last room only', async () => {
    const mounting = client.mount(grant('een'), off);
    const first = await frame(1);
    const following = client.follow(grant('twee'));
    const second = await frame(2);
    second.emit('videoConferenceJoined');
    await following;
    first.emit('errorOccurred', { error: { isFatal: true } });
    await mounting;
    expect(asked).toEqual([{ do: 'arrived', room: 'table:2' }]);
    expect(second.gone).toBe(false);
  });

  it('says that it is lost when the call ends from the other side', async () => {
    const opened = await comeIn();
    opened.emit('videoConferenceLeft');
    expect(opened.gone).toBe(true);
    expect(told.at(-1)).toEqual({ is: 'link', state: 'lost' });
  });

  it('hangs up and goes when somebody stops, and calls that no loss', async () => {
    const opened = await comeIn();
    await client.leave();
    expect(opened.commands).toContain('hangup');
    expect(opened.gone).toBe(true);
    expect(told.filter((one) => one.is === 'link' && one.state === 'lost')).toEqual([]);
  });
});

describe('what keeps Jitsi from working', () => {
  it.each([
    ['errorOccurred', { error: { isFatal: true } }, 'no-connection'],
    ['browserSupport', { supported: false }, 'no-webrtc'],
  ])('%s ends with a word of ours', async (event, what, code) => {
    const mounting = client.mount(grant('een'), off);
    mounting.catch(() => undefined);
    const opened = await frame(1);
    opened.emit('errorOccurred', { error: { isFatal: false } });
    opened.emit(event, what);
    await expect(mounting).rejects.toEqual(new MediaTrouble(code as never));
    expect(opened.gone).toBe(true);
  });

  it.each([
    ['gum.permission_denied', 'permission'],
    ['gum.not_found', 'no-device'],
    ['gum.general', 'device-busy'],
    ['iets nieuws', 'provider'],
  ])('a microphone that says %s is told as %s', async (type, code) => {
    const opened = await comeIn();
    opened.emit('micError', { type });
    expect(told.at(-1)).toEqual({ is: 'trouble', code });
  });

  it('a script that does not come is asked for again the next time, and one that came never again', async () => {
    script.comes = false;
    const elsewhere = grant('app/een', 'localhost:8443');
    await expect(client.mount(elsewhere, off)).rejects.toEqual(new MediaTrouble('provider'));
    script.comes = true;
    for (const count of [1, 2]) {
      const mounting = client.mount(elsewhere, off);
      (await frame(count)).emit('videoConferenceJoined');
      await mounting;
    }
    const address = 'http://localhost:8443/app/external_api.js';
    expect(page.scripts).toEqual([address, address]);
  });
});
