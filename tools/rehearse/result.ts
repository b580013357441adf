import type { SoundResult } from './sound-measures.ts';

/** What a rehearsal tells with `--json`. Times in milliseconds, memory in MB (2^20 bytes). */
export interface RehearsalResult {
  readonly people: number;
  readonly tables: number;
  readonly seed: number;
  readonly kills: number;
  readonly statements: {
    readonly sent: number;
    readonly acknowledged: number;
    readonly stored: number;
    /** Acknowledged, but not in storage afterwards. */
    readonly lost: number;
    /** In storage more than once. */
    readonly doubled: number;
  };
  readonly moves: {
    readonly asked: number;
    readonly done: number;
    readonly lost: number;
    readonly p95Ms: number;
  };
  /** From sending the command to its arrival on every screen that must show it and is connected. */
  readonly deliveries: {
    readonly count: number;
    readonly p50Ms: number;
    readonly p95Ms: number;
    readonly p99Ms: number;
    readonly maxMs: number;
  };
  readonly acks: { readonly p50Ms: number; readonly p99Ms: number };
  readonly reconnects: {
    readonly count: number;
    readonly p95Ms: number;
    readonly seatKept: number;
    readonly seatLost: number;
  };
  /** Only when people sent sound. */
  readonly media?: Omit<SoundResult, 'uninvited' | 'silent'>;
  readonly server: { readonly peakRssMb: number; readonly cpuSeconds: number };
  readonly verdict: 'pass' | 'fail';
  readonly reasons: readonly string[];
}

/** What the crowd measured by itself. */
export interface CrowdResult {
  readonly said: readonly { readonly id: string; readonly text: string; readonly acknowledged: boolean }[];
  readonly moves: RehearsalResult['moves'];
  readonly deliveries: RehearsalResult['deliveries'];
  readonly acks: RehearsalResult['acks'];
  readonly reconnects: RehearsalResult['reconnects'];
  readonly votes: { readonly given: number; readonly counted: number };
  readonly themes: number;
  readonly agreements: readonly string[];
  /** Screens that did not show in the end what they must. */
  readonly incompleteScreens: number;
  /** Null when nobody sent sound. */
  readonly media: SoundResult | null;
  readonly reasons: readonly string[];
}
