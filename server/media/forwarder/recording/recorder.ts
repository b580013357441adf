import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Packet } from '../rtp/packet.ts';
import { SpokenTrack } from './spoken-track.ts';

/** Gets every packet of somebody's sound while it is passed on. */
export type Tap = (packet: Packet, now: number) => void;

export interface Recorded {
  readonly person: string;
  readonly file: string;
  readonly ms: number;
}

interface OpenTrack {
  readonly file: string;
  readonly track: SpokenTrack;
  readonly out: WriteStream;
}

/** One recording of one room: a file for each person, from when they first speak; all of them begin at the same moment. */
export class Recorder {
  readonly #folder: string;
  readonly #name: string;
  readonly #began: number;
  readonly #begun: (person: string, file: string) => void;
  readonly #tracks = new Map<string, OpenTrack>();
  readonly #failed = new Set<string>();

  /**
   * `name`: begins the name of each file. `now`: of the clock that packets are timed with, ms. `begun`: hears of each
   * file from when it is written.
   */
  constructor(folder: string, name: string, now: number, begun: (person: string, file: string) => void) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#name = name;
    this.#began = now;
    this.#begun = begun;
  }

  tapFor(person: string): Tap {
    return (packet, now) => {
      if (this.#failed.has(person)) return;
      const { track, out } = this.#tracks.get(person) ?? this.#begin(person);
      for (const page of track.add(packet.bytes.subarray(12), packet.timestamp, now)) out.write(page);
    };
  }

  /** Closes every file; settles when they are on disk. A person whose file could not be written is left out. */
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
      return { person, file, ms: track.ms };
    });
    this.#tracks.clear();
    return (await Promise.all(ended)).filter(({ person }) => !this.#failed.has(person));
  }

  #begin(person: string): OpenTrack {
    const file = `${plain(`${this.#name}-${person}`)}.ogg`;
    this.#begun(person, file);
    const track = new SpokenTrack(this.#tracks.size + 1, this.#began);
    const out = createWriteStream(join(this.#folder, file), { flags: 'wx', mode: 0o600 });
    out.on('error', (error) => {
      this.#failed.add(person);
      process.stderr.write(`recording failed: ${error.message}\n`);
    });
    out.write(track.head());
    const begun = { file, track, out };
    this.#tracks.set(person, begun);
    return begun;
  }
}

const plain = (name: string): string => name.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, 180);
