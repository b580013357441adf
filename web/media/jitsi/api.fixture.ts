import { vi } from 'vitest';
import type { ExternalApi } from './external-api.ts';

type Told = Readonly<Record<string, unknown>>;

/** A frame of Jitsi without a browser: it does what it is told, and tells so. */
export class FakeFrame implements ExternalApi {
  static all: FakeFrame[] = [];
  readonly room: string;
  readonly options: { readonly configOverwrite: Told; readonly jwt?: string };
  readonly commands: string[] = [];
  readonly muted: { audio: boolean; video: boolean };
  gone = false;
  readonly #listeners: (readonly [string, (told: Told) => void])[] = [];

  constructor(_domain: string, options: Told) {
    this.room = String(options.roomName);
    this.options = options as never;
    const { startWithAudioMuted, startWithVideoMuted } = this.options.configOverwrite;
    this.muted = { audio: startWithAudioMuted === true, video: startWithVideoMuted === true };
    FakeFrame.all.push(this);
  }

  static get last(): FakeFrame {
    const last = FakeFrame.all.at(-1);
    if (!last) throw new Error('there is no frame');
    return last;
  }

  emit(event: string, told: Told = {}): void {
    for (const [name, listener] of this.#listeners) if (name === event) listener(told);
  }

  turn(kind: 'audio' | 'video'): void {
    this.muted[kind] = !this.muted[kind];
    this.emit(`${kind}MuteStatusChanged`, { muted: this.muted[kind] });
  }

  addListener(event: string, listener: (told: Told) => void): void {
    this.#listeners.push([event, listener]);
  }

  executeCommand(command: string): void {
    this.commands.push(command);
    if (command === 'toggleAudio') this.turn('audio');
    if (command === 'toggleVideo') this.turn('video');
    if (command === 'hangup') this.emit('videoConferenceLeft');
  }

  isAudioMuted = async (): Promise<boolean> => this.muted.audio;
  isVideoMuted = async (): Promise<boolean> => this.muted.video;
  setAudioInputDevice(): void {}
  setAudioOutputDevice(): void {}
  setVideoInputDevice(): void {}

  dispose(): void {
    this.gone = true;
  }
}

/** As much of a page as the client needs: `scripts` are those that were asked for, and whether they come. */
export function pageWith(script: { comes: boolean }): { readonly scripts: string[] } {
  const scripts: string[] = [];
  const append = (element: { src: string; onload(): void; onerror(): void }): void => {
    scripts.push(element.src);
    queueMicrotask(() => (script.comes ? element.onload() : element.onerror()));
  };
  FakeFrame.all = [];
  vi.stubGlobal('window', { JitsiMeetExternalAPI: FakeFrame });
  vi.stubGlobal('document', {
    createElement: () => ({ remove: () => undefined }),
    head: { append },
    documentElement: { lang: 'nl' },
  });
  return { scripts };
}
