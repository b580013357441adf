import { useControl } from './control.ts';

const ticks = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
const scale = ticks.map((x) => `M${x} ${x % 50 === 0 ? 14 : 17}V20`).join('');

/** Five minutes ahead at the left, on time in the middle, five behind at the right. */
export function Gauge({ minutes, words }: { minutes: number; words: string }) {
  const { say } = useControl();
  const at = 50 + Math.max(-5, Math.min(5, minutes)) * 10;
  return (
    <div className="gauge" role="img" aria-label={say('stage.time.gauge', { words })}>
      <svg viewBox="0 0 100 26" preserveAspectRatio="none" aria-hidden="true">
        <path className="gauge-scale" d={`M0 20H100${scale}`} vectorEffect="non-scaling-stroke" />
        <path className="gauge-hand" d={`M${at} 0V20M50 20H${at}`} vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );
}
