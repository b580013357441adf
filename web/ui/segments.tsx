import type { CSSProperties } from 'react';

export interface Segment {
  readonly key: string;
  readonly minutes: number;
  readonly is: 'done' | 'now' | 'later';
  /** What it is, and where it stands, in words. */
  readonly label: string;
  /** How much of it is over, 0 to 1; counts for the one that is now. */
  readonly over: number;
}

/** The course of the evening in one line: each part as long as its minutes. */
export function Segments({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <ol className="course" aria-label={label}>
      {segments.map((part) => (
        <li
          key={part.key}
          className={part.is === 'now' ? 'is-now' : part.is}
          aria-current={part.is === 'now' ? 'step' : undefined}
          style={{ '--min': part.minutes, '--over': `${Math.round(part.over * 100)}%` } as CSSProperties}
        >
          <span className="sr">{part.label}</span>
        </li>
      ))}
    </ol>
  );
}
