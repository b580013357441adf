import { type RefObject, useLayoutEffect, useState } from 'react';
import { colourOf } from '#web/ui/table-colour.ts';
import { threadPath } from './thread.ts';

interface Props {
  screen: RefObject<HTMLElement | null>;
  table: number;
  words: string;
}

/** Measures where the table and the words stand, in units of the screen, and draws the thread between them. */
export function Thread({ screen, table, words }: Props) {
  const [path, setPath] = useState('');
  useLayoutEffect(() => {
    const measure = () => {
      const whole = screen.current?.getBoundingClientRect();
      const from = screen.current?.querySelector(`[data-table="${table}"]`)?.getBoundingClientRect();
      const to = screen.current?.querySelector(`[data-words="${words}"]`)?.getBoundingClientRect();
      const plots = screen.current?.querySelector('.plots')?.getBoundingClientRect();
      if (!whole || !from || !to || !plots || to.bottom > plots.bottom) return setPath('');
      const unit = whole.width / 1920;
      const x = (at: number) => Math.round((at - whole.left) / unit);
      const y = (at: number) => Math.round((at - whole.top) / unit);
      setPath(
        threadPath(
          { x: x(from.left + from.width / 2), y: y(from.top) },
          { x: x(to.left), y: y(to.top + to.height / 2) },
          y(plots.bottom) + 18,
        ),
      );
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [screen, table, words]);
  return (
    <svg className={`thread ${colourOf(table)}`} viewBox="0 0 1920 1080" aria-hidden="true">
      {path && <path key={words} d={path} pathLength={100} />}
    </svg>
  );
}
