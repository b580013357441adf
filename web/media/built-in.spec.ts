import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaAsk, MediaTold } from '#protocol/media.ts';
import { fakeRtc } from './built-in/rtc.fixture.ts';
import { open } from './built-in.ts';
import type { Happening, MediaHost, Start } from './client.ts';
import { FakeTrack, fakeBrowser, grantOf } from './store.fixture.ts';

let rtc: ReturnType<typeof fakeRtc>;
beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser();
  rtc = fakeRtc();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const off: Start = {
  mode: 'picture',
  microphone: false,
  camera: false,
  devices: { microphone: null, camera: null, speaker: null },
  look: 'large',
};

/** A client whose offers are answered at once, or refused. */
function client(answer: MediaTold = { what: 'answer', sdp: 'v=0' }) {
  const asks: MediaAsk[] = [];
  const told: Happening[] = [];
  const microphone = new FakeTrack('audio') as unknown as MediaStreamTrack;
  const camera = new FakeTrack('video') as unknown as MediaStreamTrack;
  const host: MediaHost = {
    me: 'me',
    own: { microphone: async () => microphone, camera: async () => camera, release: () => undefined },
    frame: null as unknown as HTMLElement,
    ask(ask) {
      asks.push(ask);
      if (ask.do === 'join') queueMicrotask(() => built.hear(answer));
      return true;
    },
    tell: (happening) => void told.push(happening),
  };
  const built = open(host);
  const joins = () => asks.filter((ask) => ask.do === 'join');
  return { built, asks, told, joins, microphone, camera };
}

describe('the built-in provider', () => {
  it('offers its lines in the order that the forwarder knows, with nothing on', async () => {
    const { built, joins } = client();
    await built.mount(grantOf(), off);
    const lines = rtc.made[0]?.lines.map(({ kind, direction }) => `${kind} ${direction}`);
    const slot = ['audio recvonly', 'video recvonly'];
    expect(lines?.slice(0, 3)).toEqual(['audio sendonly', 'video sendonly', 'video sendonly']);
    expect(lines?.slice(3)).toEqual(Array.from({ length: 9 }, () => slot).flat());
    expect(joins()).toMatchObject([{ transport: 'udp', microphone: false, camera: false }]);
    expect(rtc.made[0]?.lines.map(({ sender }) => sender.track)).toEqual(Array(21).fill(null));
  });

  it('looks for its way through a firewall where the grant says', async () => {
    const iceServers = [
      { urls: ['stun:stun.example.org:3478'] },
      { urls: ['turns:turn.example.org:5349'], username: 'polder', credential: 'geheim' },
    ];
    const { built } = client();
    await built.mount(grantOf({ iceServers }), off);
    expect(rtc.made[0]?.configuration.iceServers).toEqual(iceServers);
  });

  it('asks for no pictures with sound only, and for a new line when that changes', async () => {
    const { built, told } = client();
    await built.mount(grantOf(), { ...off, mode: 'sound' });
    const slots = rtc.made[0]?.lines.slice(3).map(({ kind, direction }) => `${kind} ${direction}`);
    expect(new Set(slots)).toEqual(new Set(['audio recvonly', 'video inactive']));
    await built.setMode('listen');
    expect(told.at(-1)).toEqual({ is: 'link', state: 'lost' });
  });

  it('sends one camera in two sizes, and nothing at all once it is off', async () => {
    const { built, camera } = client();
    await built.mount(grantOf(), off);
    const [, high, low] = rtc.made[0]?.lines ?? [];
    await built.setCamera(true);
    expect([high?.sender.track, low?.sender.track]).toEqual([camera, camera]);
    expect(high?.sender.set?.encodings[0]).toMatchObject({ maxBitrate: 500_000, scaleResolutionDownBy: 1 });
    expect(low?.sender.set?.encodings[0]).toMatchObject({ maxBitrate: 120_000, scaleResolutionDownBy: 2 });
    await built.setCamera(false);
    expect([high?.sender.track, low?.sender.track]).toEqual([null, null]);
  });

  it('makes no large picture while nobody takes it, also when its camera goes on, and makes it again at once', async () => {
    const { built, camera } = client();
    await built.mount(grantOf(), { ...off, camera: true });
    const [, high, low] = rtc.made[0]?.lines ?? [];
    const sent = () => [high?.sender.track, low?.sender.track];
    built.hear({ what: 'taken', pictures: 'small' });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent()).toEqual([null, camera]);
    await built.setCamera(false);
    await built.setCamera(true);
    expect(sent()).toEqual([null, camera]);
    built.hear({ what: 'taken', pictures: 'large' });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent()).toEqual([camera, camera]);
    await built.setCamera(false);
    built.hear({ what: 'taken', pictures: 'small' });
    built.hear({ what: 'taken', pictures: 'large' });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent()).toEqual([null, null]);
  });

  it('shows whose picture each slot brings, and a move shows others over the same line', async () => {
    const { built, told } = client();
    await built.mount(grantOf(), off);
    const shown = () => {
      const last = told.findLast((happening) => happening.is === 'pictures');
      return last?.is === 'pictures' ? last.pictures : {};
    };
    built.hear({
      what: 'slots',
      slots: [
        { slot: 0, person: 'anna', picture: 'high' },
        { slot: 1, person: 'bo', picture: 'none' },
      ],
    });
    expect(Object.keys(shown())).toEqual(['anna']);
    const stream = shown().anna;
    built.hear({ what: 'slots', slots: [{ slot: 0, person: 'cas', picture: 'low' }] });
    expect(shown()).toEqual({ cas: stream });
    expect(rtc.made).toHaveLength(1);
  });

  it('says which pictures this page can use with each new line, before anything comes over it', async () => {
    const { built, asks } = client();
    const looks = () => asks.filter(({ do: asked }) => asked === 'look' || asked === 'join');
    rtc.connects = 'never';
    const mounting = built.mount(grantOf({ transports: ['udp'] }), { ...off, look: 'none' });
    await vi.advanceTimersByTimeAsync(500);
    expect(looks()).toEqual([expect.objectContaining({ do: 'join' }), { do: 'look', pictures: 'none' }]);
    rtc.made[0]?.become('connected');
    await mounting;
    built.look?.('small');
    expect(looks().at(-1)).toEqual({ do: 'look', pictures: 'small' });
    rtc.connects = 'at once';
    await built.mount(grantOf(), { ...off, look: 'large' });
    expect(looks().at(-1)).toEqual({ do: 'look', pictures: 'large' });
  });

  it('goes over TCP when nothing comes through within four seconds, and first the next time', async () => {
    const { built, joins } = client();
    rtc.connects = 'never';
    const mounting = built.mount(grantOf(), off);
    await vi.advanceTimersByTimeAsync(3_900);
    expect(joins()).toHaveLength(1);
    rtc.connects = 'at once';
    await vi.advanceTimersByTimeAsync(200);
    await mounting;
    expect(joins().map(({ transport }) => transport)).toEqual(['udp', 'tcp']);
    expect(rtc.made[0]?.connectionState).toBe('closed');
    await built.mount(grantOf(), off);
    expect(joins().at(-1)?.transport).toBe('tcp');
  });

  it('says that there is no connection when neither way leads through', async () => {
    const { built, joins } = client();
    rtc.connects = 'never';
    const failing = expect(built.mount(grantOf(), off)).rejects.toMatchObject({ code: 'no-connection' });
    await vi.advanceTimersByTimeAsync(16_500);
    await failing;
    expect(joins()).toHaveLength(2);
  });

  it('waits for a slow computer where packets do come through, and where there is no other way', async () => {
    const { built, joins } = client();
    rtc.connects = 'never';
    const slow = built.mount(grantOf(), off);
    await vi.advanceTimersByTimeAsync(1_000);
    Object.assign(rtc.made[0] ?? {}, { iceConnectionState: 'connected' });
    await vi.advanceTimersByTimeAsync(7_000);
    rtc.made[0]?.become('connected');
    await slow;
    const only = built.mount(grantOf({ transports: ['udp'] }), off);
    await vi.advanceTimersByTimeAsync(11_000);
    rtc.made[1]?.become('connected');
    await only;
    expect(joins().map(({ transport }) => transport)).toEqual(['udp', 'udp']);
  });

  it('takes a refusal of its offer for what it is, without trying the other way', async () => {
    const { built, joins } = client({ what: 'refused', code: 'media-full' });
    await expect(built.mount(grantOf(), off)).rejects.toMatchObject({ code: 'media-full' });
    expect(joins()).toHaveLength(1);
    expect(rtc.made[0]?.connectionState).toBe('closed');
  });

  it('waits a moment for a line that stutters, and lets go of one that stays silent', async () => {
    const { built, told } = client();
    await built.mount(grantOf(), off);
    const lost = () => told.filter((happening) => happening.is === 'link' && happening.state === 'lost');
    rtc.made[0]?.become('disconnected');
    await vi.advanceTimersByTimeAsync(2_000);
    rtc.made[0]?.become('connected');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(lost()).toHaveLength(0);
    rtc.made[0]?.become('disconnected');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(lost()).toHaveLength(1);
    expect(rtc.made[0]?.connectionState).toBe('closed');
  });

  it('comes back with microphone and camera as they were', async () => {
    const { built, joins, microphone, camera } = client();
    await built.mount(grantOf(), { ...off, microphone: true, camera: true });
    const [sound, high] = rtc.made[0]?.lines ?? [];
    expect([sound?.sender.track, high?.sender.track]).toEqual([microphone, camera]);
    expect(joins()[0]).toMatchObject({ microphone: true, camera: true });
  });

  it('says so where a browser has no calls', async () => {
    vi.stubGlobal('RTCPeerConnection', undefined);
    const { built } = client();
    await expect(built.mount(grantOf(), off)).rejects.toMatchObject({ code: 'no-webrtc' });
  });
});
