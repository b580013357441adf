import { thinOffer } from './sdp.ts';

/** How many others somebody hears and sees at most; the server knows the same number. */
export const slotCount = 9;
/** Long enough for what this machine knows of itself; what comes later the server finds out by itself. */
const gathering = 400;

interface Layer {
  readonly height: number;
  readonly maxBitrate: number;
  readonly maxFramerate: number;
}

const high: Layer = { height: 360, maxBitrate: 500_000, maxFramerate: 20 };
const low: Layer = { height: 180, maxBitrate: 120_000, maxFramerate: 10 };

export interface Slot {
  readonly sound: MediaStreamTrack;
  readonly picture: MediaStreamTrack;
}

/**
 * One connection with the forwarder. Its lines stand in an order that both sides know, made once: 0 own sound,
 * 1 and 2 own picture large and small, then for slot k sound on 3 + 2k and picture on 4 + 2k. A move changes who
 * is in a slot, never the lines.
 */
export class Peer {
  readonly connection: RTCPeerConnection;
  readonly slots: readonly Slot[];
  readonly #microphone: RTCRtpSender;
  readonly #layers: readonly { readonly sender: RTCRtpSender; readonly layer: Layer }[];
  #camera: MediaStreamTrack | null = null;
  /** Somebody takes the large picture. */
  #large = true;

  /** Without `pictures` none come: their lines stay, asleep. */
  constructor(iceServers: readonly RTCIceServer[], pictures: boolean) {
    this.connection = new RTCPeerConnection({
      iceServers: [...iceServers],
      bundlePolicy: 'max-bundle',
    });
    const add = (kind: 'audio' | 'video', init: RTCRtpTransceiverInit): RTCRtpTransceiver => {
      const line = this.connection.addTransceiver(kind, init);
      preferOne(line, kind);
      return line;
    };
    this.#microphone = add('audio', { direction: 'sendonly' }).sender;
    this.#layers = [high, low].map((layer) => ({
      layer,
      sender: add('video', {
        direction: 'sendonly',
        sendEncodings: [{ maxBitrate: layer.maxBitrate, maxFramerate: layer.maxFramerate }],
      }).sender,
    }));
    this.slots = Array.from({ length: slotCount }, () => ({
      sound: add('audio', { direction: 'recvonly' }).receiver.track,
      picture: add('video', { direction: pictures ? 'recvonly' : 'inactive' }).receiver.track,
    }));
  }

  /** The one offer, with the addresses that were found at once. */
  async offer(): Promise<string> {
    await this.connection.setLocalDescription(await this.connection.createOffer());
    await gathered(this.connection);
    return thinOffer(this.connection.localDescription?.sdp ?? '');
  }

  accept(sdp: string): Promise<void> {
    return this.connection.setRemoteDescription({ type: 'answer', sdp });
  }

  /** Null: nothing goes out, not even silence. */
  async sendMicrophone(track: MediaStreamTrack | null): Promise<void> {
    await this.#microphone.replaceTrack(track);
  }

  async sendCamera(track: MediaStreamTrack | null): Promise<void> {
    this.#camera = track;
    const tall = track?.getSettings().height ?? high.height;
    for (const { sender, layer } of this.#layers) {
      if (track) await bringDown(sender, layer, tall);
      await this.#put(sender, layer);
    }
  }

  /**
   * A large picture that nobody takes is not made. Its line gets no track, as when the camera is off: that stops it in
   * every browser, where `active: false` does not, and it begins again with a picture that needs no other.
   */
  async take(pictures: 'large' | 'small'): Promise<void> {
    this.#large = pictures === 'large';
    for (const { sender, layer } of this.#layers) await this.#put(sender, layer);
  }

  async #put(sender: RTCRtpSender, layer: Layer): Promise<void> {
    const track = layer === low || this.#large ? this.#camera : null;
    if (sender.track !== track) await sender.replaceTrack(track).catch(() => undefined);
  }

  close(): void {
    this.connection.onconnectionstatechange = null;
    this.connection.close();
  }
}

/** What Polder forwards; browsers without this (Firefox before 128) offer more, and `thinOffer` leaves it out. */
function preferOne(line: RTCRtpTransceiver, kind: 'audio' | 'video'): void {
  const mime = kind === 'audio' ? 'audio/opus' : 'video/vp8';
  const codecs = RTCRtpReceiver.getCapabilities?.(kind)?.codecs ?? [];
  const chosen = codecs.filter(({ mimeType }) => mimeType.toLowerCase() === mime);
  if (chosen.length > 0) line.setCodecPreferences?.(chosen);
}

/** A camera gives what it can; each layer is brought down to its own height. */
async function bringDown(sender: RTCRtpSender, layer: Layer, tall: number): Promise<void> {
  const parameters = sender.getParameters();
  const encodings = parameters.encodings?.length ? parameters.encodings : [{}];
  parameters.encodings = encodings.map((encoding) => ({
    ...encoding,
    maxBitrate: layer.maxBitrate,
    maxFramerate: layer.maxFramerate,
    scaleResolutionDownBy: Math.max(1, tall / layer.height),
  }));
  await sender.setParameters(parameters).catch(() => undefined);
}

function gathered(connection: RTCPeerConnection): Promise<void> {
  if (connection.iceGatheringState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, gathering);
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState !== 'complete') return;
      clearTimeout(timer);
      resolve();
    });
  });
}
