import { vi } from 'vitest';

/** What is asked of a connection, and when it is made: `never` connects nobody. */
export interface FakeRtc {
  readonly made: FakeConnection[];
  connects: 'at once' | 'never';
}

interface FakeLine {
  readonly kind: string;
  readonly direction: string | undefined;
  readonly receiver: { readonly track: { readonly kind: string } };
  readonly sender: {
    track: unknown;
    replaceTrack(track: unknown): Promise<void>;
    getParameters(): { encodings: object[] };
    setParameters(parameters: { encodings: object[] }): Promise<void>;
    set: { encodings: object[] } | null;
  };
}

export class FakeConnection extends EventTarget {
  readonly lines: FakeLine[] = [];
  onconnectionstatechange: (() => void) | null = null;
  connectionState = 'new';
  iceConnectionState = 'new';
  iceGatheringState = 'complete';
  localDescription: { sdp: string } | null = null;
  readonly configuration: RTCConfiguration;
  readonly #rtc: FakeRtc;

  constructor(rtc: FakeRtc, configuration: RTCConfiguration) {
    super();
    this.#rtc = rtc;
    this.configuration = configuration;
    rtc.made.push(this);
  }

  addTransceiver(kind: string, init: RTCRtpTransceiverInit): FakeLine {
    const sender: FakeLine['sender'] = {
      track: null,
      set: null,
      async replaceTrack(track) {
        this.track = track;
      },
      getParameters: () => ({ encodings: [{}] }),
      async setParameters(parameters) {
        this.set = parameters;
      },
    };
    const line = { kind, direction: init.direction, receiver: { track: { kind } }, sender };
    this.lines.push(line);
    return line;
  }

  createOffer = async () => ({ type: 'offer', sdp: 'v=0\r\n' });

  async setLocalDescription(description: { sdp: string }): Promise<void> {
    this.localDescription = description;
  }

  async setRemoteDescription(): Promise<void> {
    if (this.#rtc.connects === 'at once') this.become('connected');
  }

  become(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
    this.dispatchEvent(new Event('connectionstatechange'));
  }

  close(): void {
    this.connectionState = 'closed';
  }
}

/** Puts a browser's calls in place of what this machine lacks. */
export function fakeRtc(): FakeRtc {
  const rtc: FakeRtc = { made: [], connects: 'at once' };
  vi.stubGlobal(
    'RTCPeerConnection',
    class extends FakeConnection {
      constructor(configuration: RTCConfiguration) {
        super(rtc, configuration);
      }
    },
  );
  vi.stubGlobal('RTCRtpReceiver', {});
  vi.stubGlobal(
    'Audio',
    class {
      srcObject: unknown = null;
      play = async () => undefined;
      pause = () => undefined;
    },
  );
  return rtc;
}
