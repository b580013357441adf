import { setTimeout as sleep } from 'node:timers/promises';
import { clock } from '../bench/media/stamped.ts';
import type { Attendee } from './attendee.ts';
import { seeded } from './chance.ts';
import { SoundMeasures, type SoundResult } from './sound-measures.ts';

/** Each speaks for two seconds in ten, on the whole; the lead facilitator always does. */
const shareSpeaking = 0.2;
const everyMs = 2_000;
const backWithin = 15_000;

/** The sound of a whole evening: who speaks when, and what became of it. */
export class EveningSound {
  readonly measures = new SoundMeasures();
  readonly #random: () => number;
  #timer: NodeJS.Timeout | undefined;

  constructor(seed: number) {
    this.#random = seeded(seed + 11);
  }

  begin(everyone: () => readonly Attendee[], lead: Attendee): void {
    this.#timer = setInterval(() => {
      for (const attendee of everyone()) {
        attendee.sound?.speak(attendee === lead || this.#random() < shareSpeaking);
      }
      this.measures.settle(clock());
    }, everyMs);
  }

  /** Everybody who wants sound has it, or a while has passed; then all is counted. */
  async end(): Promise<SoundResult> {
    const until = performance.now() + backWithin;
    while (this.measures.result().silent > 0 && performance.now() < until) await sleep(50);
    clearInterval(this.#timer);
    this.measures.settle(clock());
    return this.measures.result();
  }
}

/** Where everyone is together the tables' teams keep quiet by their own hand; at the tables they speak again. */
export function quieten(team: readonly Attendee[], quiet: boolean): void {
  for (const { sound } of team) sound?.setMicrophone(!quiet);
}
