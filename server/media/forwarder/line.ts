/** What goes over the line to one receiver: everything, small pictures, or sound alone. */
export type Line = 'good' | 'low' | 'sound-only';

export interface LineState {
  readonly line: Line;
  /** Since when it is too bad for this, or well enough for more; null when neither. Ms. */
  readonly badSince: number | null;
  readonly calmSince: number | null;
  /** How long it must be calm before more is tried, ms. */
  readonly wait: number;
  readonly steppedUpAt: number;
}

export interface Measured {
  /** Of all packets sent to them. */
  readonly lossPct: number;
  /** Their browser thinks that it can take clearly less than what is sent to it. */
  readonly narrow: boolean;
}

const firstWait = 10_000;
const longestWait = 120_000;
/** More failed within this time of trying more: then the next try takes twice as long to come. */
const tooSoon = 20_000;
const patience = 2_000;
const beyondPatience = 40;
/** Asking again makes good what a line loses by chance, a tenth and more: only beyond that sending less is the better way. */
const tooMuch = { good: 20, low: 20, 'sound-only': 101 } as const;
/** A browser's own opinion counts only when packets do get lost: a busy computer thinks too little of its line. */
const tooMuchWhenNarrow = 2;
const calmBelow = 4;

export const newLine: LineState = {
  line: 'good',
  badSince: null,
  calmSince: null,
  wait: firstWait,
  steppedUpAt: Number.NEGATIVE_INFINITY,
};

/** One measurement. Steps down after two bad seconds, at once when nearly half is lost; steps up after a long calm. */
export function judge(state: LineState, { lossPct, narrow }: Measured, now: number): LineState {
  const bad =
    lossPct >= tooMuch[state.line] || (narrow && state.line === 'good' && lossPct >= tooMuchWhenNarrow);
  if (bad) {
    const badSince = state.badSince ?? now;
    const enough = now - badSince >= patience || lossPct >= beyondPatience;
    return enough ? stepDown(state, now) : { ...state, badSince, calmSince: null };
  }
  if (lossPct >= calmBelow || state.line === 'good') {
    return { ...state, badSince: null, calmSince: null };
  }
  const calmSince = state.calmSince ?? now;
  if (now - calmSince < state.wait) return { ...state, badSince: null, calmSince };
  const line = state.line === 'sound-only' ? 'low' : 'good';
  return { ...state, line, badSince: null, calmSince: null, steppedUpAt: now };
}

function stepDown(state: LineState, now: number): LineState {
  const failed = now - state.steppedUpAt < tooSoon;
  return {
    line: state.line === 'good' ? 'low' : 'sound-only',
    badSince: null,
    calmSince: null,
    wait: failed ? Math.min(longestWait, state.wait * 2) : firstWait,
    steppedUpAt: state.steppedUpAt,
  };
}
