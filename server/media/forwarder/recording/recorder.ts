import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Packet } from '../rtp/packet.ts';
import { SpokenTrack } from './spoken-track.ts';

/** Gets every packet of somebody's sound while it is passed on. */
export type Tap = (packet: Packet, now: number) => void;

export interface Recorded {
  readonly person: string;
  readonly file: string;
  /** Null: it could not be written to its end. */
  readonly ms: number | null;
}

interface OpenTrack {
  readonly file: string;
  readonly track: SpokenTrack;
  readonly out: WriteStream;
}

/** Who hears how a recording goes. */
export interface RecorderTells {
  /** From when a file is written. */
  begun(person: string, file: string): void;
  /** Something cannot be written; told once. */
  failed(): void;
}

/** One recording of one room: a file for each person, from when they first speak; all of them begin at the same moment. */
export class Recorder {
  readonly #folder: string;
  readonly #name: string;
  readonly #began: number;
  readonly #tells: RecorderTells;
  readonly #tracks = new Map<string, OpenTrack>();
  readonly #failed = new Set<string>();

  /**
   * `name`: begins the name of each file. `now`: of the clock that packets are timed with, ms. Throws when there can be
   * no such folder.
   */
  constructor(folder: string, name: string, now: number, tells: RecorderTells) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#name = name;
    this.#began = now;
    this.#tells = tells;
  }

  tapFor(person: string): Tap {
    return (packet, now) => {
      if (this.#failed.has(person)) return;
      const { track, out } = this.#tracks.get(person) ?? this.#begin(person);
      for (const page of track.add(packet.bytes.subarray(12), packet.timestamp, now)) out.write(page);
    };
  }

  /** Closes every file; settles when they are on disk. */
  async end(): Promise<Recorded[]> {
    const ended = [...this.#tracks].map(async ([person, { file, track, out }]) => {
      await new Promise<void>((resolve) => {
        if (out.destroyed) {
          resolve();
          return;
        }
        out.once('close', resolve);
        out.end(track.end());
      });
      return { person, file, ms: this.#failed.has(person) ? null : track.ms };
    });
    this.#tracks.clear();
    return Promise.all(ended);
  }

  #begin(person: string): OpenTrack {
    const file = `${plain(`${this.#name}-${person}`)}.ogg`;
    this.#tells.begun(person, file);
    const track = new SpokenTrack(this.#tracks.size + 1, this.#began);
    const out = createWriteStream(join(this.#folder, file), { flags: 'wx', mode: 0o600 });
    out.on('error', (error: NodeJS.ErrnoException) => {
      process.stderr.write(`a recording cannot be written: ${error.code ?? error.message}\n`);
      if (this.#failed.size === 0) this.#tells.failed();
      this.#failed.add(person);
    });
    out.write(track.head());
    const begun = { file, track, out };
    this.#tracks.set(person, begun);
    return begun;
  }
}

const plain = (name: string): string => name.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, 180);
