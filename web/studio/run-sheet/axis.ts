import { type Moment, minute } from '#domain/kernel/moments.ts';
import type { ItemTime } from '#domain/process/run-sheet.ts';

/** A stretch of the time column, in pixels from its top. */
export interface Stretch {
  readonly top: number;
  readonly height: number;
}

export interface Tick {
  readonly at: Moment;
  readonly top: number;
}

/** Time to scale: the whole evening fills `height` pixels. */
export function stretches(times: readonly ItemTime[], height: number): readonly Stretch[] {
  const [first] = times;
  const last = times.at(-1);
  if (!first || !last || last.endsAt === first.startsAt) return [];
  const scale = height / (last.endsAt - first.startsAt);
  return times.map(({ startsAt, endsAt }) => ({
    top: (startsAt - first.startsAt) * scale,
    height: (endsAt - startsAt) * scale,
  }));
}

const steps = [5, 10, 15, 30, 60];

/** Round clock times at least 34 pixels apart, and always the start; the end is its own tick. */
export function ticks(startsAt: Moment, endsAt: Moment, height: number): readonly Tick[] {
  if (endsAt <= startsAt) return [];
  const scale = height / (endsAt - startsAt);
  const every = (steps.find((minutes) => minutes * minute * scale >= 34) ?? 60) * minute;
  const tick = (at: Moment): Tick => ({ at, top: (at - startsAt) * scale });
  const inner: Tick[] = [];
  for (let at = Math.ceil((startsAt + 1) / every) * every; at < endsAt; at += every) inner.push(tick(at));
  const roomy = inner.filter(({ top }) => top > 20 && top < height - 20);
  return [tick(startsAt), ...roomy, tick(endsAt)];
}

/** From where an item starts in time to where its row starts on the screen. */
export const thread = (from: number, to: number): string =>
  `M0 ${round(from)}H22C40 ${round(from)} 40 ${round(to)} 62 ${round(to)}`;

const round = (n: number): number => Math.round(n * 10) / 10;
