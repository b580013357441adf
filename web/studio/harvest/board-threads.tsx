import { type RefObject, useEffect, useState } from 'react';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From each linked contribution that can be seen in the open theme, to where the sheet tells what it comes from. */
function draw(board: HTMLElement): string[] {
  const end = board.querySelector('.hv-sheet .hv-line')?.getBoundingClientRect();
  const theme = board.querySelector<HTMLElement>('.theme.open');
  const frame = theme?.closest('.hv-scroll')?.getBoundingClientRect();
  const sheet = board.querySelector('.hv-sheet')?.getBoundingClientRect();
  if (!end || !theme || !frame || !sheet || sheet.left < frame.right) return [];
  const at = board.getBoundingClientRect();
  const from = theme.getBoundingClientRect().right - at.left;
  const to = { x: sheet.left - at.left, y: middleOf(end) - at.top };
  return [...theme.querySelectorAll('.slip')]
    .filter((row) => row.querySelector('.slip-linked'))
    .map((row) => middleOf(row.getBoundingClientRect()))
    .filter((y) => y > frame.top && y < frame.bottom)
    .map((y) => {
      const half = (to.x - from) / 2;
      return `M${from} ${Math.round(y - at.top)}c${half} 0 ${half} ${Math.round(to.y - y + at.top)} ${to.x - from} ${Math.round(to.y - y + at.top)}`;
    });
}

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** The threads between the open theme and the sheet; the rows themselves say the same in words. */
export function BoardThreads({ board }: { readonly board: RefObject<HTMLDivElement | null> }) {
  const [paths, setPaths] = useState<readonly string[]>([]);
  useEffect(() => {
    const place = board.current;
    if (!place) return;
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const drawn = draw(place);
        setPaths((before) => (before.join() === drawn.join() ? before : drawn));
      });
    };
    const changes = new MutationObserver(soon);
    changes.observe(place, { childList: true, subtree: true });
    const sizes = new ResizeObserver(soon);
    sizes.observe(place);
    place.addEventListener('scroll', soon, true);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      sizes.disconnect();
      place.removeEventListener('scroll', soon, true);
    };
  }, [board]);
  return (
    <svg className="hv-threads" aria-hidden="true">
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
