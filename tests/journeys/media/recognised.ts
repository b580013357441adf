import type { Page } from '@playwright/test';

/** By what people are recognised wherever they are heard and seen: a tone in Hz, and red, green and blue. */
const marks = {
  Marieke: { tone: 440, colour: [230, 30, 30] },
  Sanne: { tone: 700, colour: [30, 230, 30] },
  Ahmed: { tone: 1_000, colour: [30, 30, 230] },
  Emily: { tone: 1_400, colour: [230, 230, 30] },
  Gijs: { tone: 1_900, colour: [230, 30, 230] },
} as const;

export type Marked = keyof typeof marks;

/** Whose sound and whose picture was decoded, in the order of the alphabet; what nobody sends is named as it came. */
export interface Received {
  readonly heard: readonly string[];
  readonly seen: readonly string[];
}

const nothing: Received = { heard: [], seen: [] };

export const received = (some: Partial<Received> = nothing): Received => ({ ...nothing, ...some });

/** From the next load on, the microphone of this page gives one tone and its camera one colour. */
export const marksAs = (page: Page, name: Marked): Promise<unknown> =>
  page.addInitScript(({ tone, colour }) => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const microphone = async (): Promise<MediaStreamTrack[]> => {
      // only a page that films or records may sound before somebody touches it: after a reload nobody has
      await real({ audio: true });
      const context = new AudioContext();
      const voice = new OscillatorNode(context, { frequency: tone });
      const out = context.createMediaStreamDestination();
      voice.connect(new GainNode(context, { gain: 0.3 })).connect(out);
      voice.start();
      return out.stream.getTracks();
    };
    const camera = (): MediaStreamTrack[] => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
      const pen = canvas.getContext('2d');
      let drawn = 0;
      setInterval(() => {
        if (!pen) return;
        drawn += 8;
        pen.fillStyle = `rgb(${colour.join(' ')})`;
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.fillStyle = 'white';
        pen.fillRect(drawn % canvas.width, 0, 8, 40);
      }, 50);
      return canvas.captureStream(20).getTracks();
    };
    navigator.mediaDevices.getUserMedia = async (wanted) =>
      new MediaStream([...(wanted?.audio ? await microphone() : []), ...(wanted?.video ? camera() : [])]);
  }, marks[name]);

/** All that comes in on a page within a second, over every connection that `listenOn` keeps. */
export async function receivedOn(page: Page): Promise<Received> {
  const { tones, colours } = await page.evaluate(decoded);
  const near = (one: number, other: number | undefined, by: number) => Math.abs(one - (other ?? 0)) < by;
  return {
    heard: tones.map((tone) => whose((mark) => near(mark.tone, tone, 60)) ?? `${tone} Hz`).toSorted(),
    seen: colours
      .map(
        (colour) => whose((mark) => mark.colour.every((one, at) => near(one, colour[at], 60))) ?? `${colour}`,
      )
      .toSorted(),
  };
}

const whose = (fits: (mark: (typeof marks)[Marked]) => boolean): string | undefined =>
  Object.entries(marks).find(([, mark]) => fits(mark))?.[0];

/** Runs in the page. A stream counts from its first packet on; silence is 0 Hz, and no picture is no colour. */
async function decoded(): Promise<{ tones: number[]; colours: number[][] }> {
  const { connections } = globalThis as unknown as { connections: RTCPeerConnection[] };
  const receivers = connections.flatMap((one) => one.getReceivers());
  const pause = (long: number) => new Promise((resolve) => setTimeout(resolve, long));
  const count = async (receiver: RTCRtpReceiver) => {
    const counted = { packets: 0, decoded: 0 };
    for (const report of (await receiver.getStats()).values()) {
      if (report.type !== 'inbound-rtp') continue;
      counted.packets += report.packetsReceived;
      counted.decoded += report.kind === 'audio' ? report.totalAudioEnergy : report.framesDecoded;
    }
    return counted;
  };
  const toneOf = async (track: MediaStreamTrack): Promise<number> => {
    const context = new AudioContext();
    const ear = new AnalyserNode(context, { fftSize: 8_192 });
    context.createMediaStreamSource(new MediaStream([track])).connect(ear);
    await pause(400);
    const levels = new Float32Array(ear.frequencyBinCount);
    ear.getFloatFrequencyData(levels);
    const loudest = levels.indexOf(Math.max(...levels));
    const tone = Math.round((Math.max(0, loudest) * context.sampleRate) / ear.fftSize);
    await context.close();
    return tone;
  };
  const colourOf = async (track: MediaStreamTrack): Promise<number[]> => {
    const video = Object.assign(document.createElement('video'), { muted: true });
    video.srcObject = new MediaStream([track]);
    await Promise.race([video.play(), pause(1_000)]);
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    pen?.drawImage(video, 0, 0, video.videoWidth, video.videoHeight, 0, 0, 1, 1);
    video.srcObject = null;
    return [...(pen?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  };
  const before = await Promise.all(receivers.map(count));
  await pause(1_000);
  const after = await Promise.all(receivers.map(count));
  const came = receivers.flatMap(({ track }, at) => {
    const [then, now] = [before[at], after[at]];
    if (!then || !now || now.packets === then.packets) return [];
    return [{ track, isDecoded: now.decoded > then.decoded }];
  });
  const of = (kind: string) => came.filter(({ track }) => track.kind === kind);
  return {
    tones: await Promise.all(of('audio').map(({ track, isDecoded }) => (isDecoded ? toneOf(track) : 0))),
    colours: await Promise.all(of('video').map(({ track, isDecoded }) => (isDecoded ? colourOf(track) : []))),
  };
}
