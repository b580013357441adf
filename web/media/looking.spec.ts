import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Look } from '#protocol/media.ts';
import { Looking, sizeFor } from './looking.ts';
import { Places } from './places.ts';

let resized: () => void;
let page: { visibilityState: string; turned: () => void };
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        resized = changed;
      }
      observe = () => resized();
      unobserve = () => undefined;
    },
  );
  page = { visibilityState: 'visible', turned: () => undefined };
  vi.stubGlobal('document', {
    get visibilityState() {
      return page.visibilityState;
    },
    addEventListener: (_: string, listener: () => void) => {
      page.turned = listener;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page with one tile of this height, that has come to rest. */
function shows(clientHeight: number) {
  const places = new Places();
  const tile = { clientHeight };
  const remove = places.add(tile as Element);
  const asked: Look[] = [];
  const looking = new Looking(places, (look) => asked.push(look));
  vi.advanceTimersByTime(2_000);
  const becomes = (height: number) => {
    tile.clientHeight = height;
    resized();
  };
  const turns = (visibilityState: 'visible' | 'hidden') => {
    page.visibilityState = visibilityState;
    page.turned();
  };
  return { places, looking, asked, becomes, turns, remove };
}

describe('the size of picture that a page can use', () => {
  it('is the large one for tiles on a laptop, the small one for a round table on a phone', () => {
    expect(shows(112).asked).toEqual([]);
    expect(shows(64).asked).toEqual(['small']);
  });

  it('stays what it was where it makes little difference', () => {
    for (const height of [78, 84, 89]) {
      expect(sizeFor('large', height)).toBe('large');
      expect(sizeFor('small', height)).toBe('small');
    }
    expect([sizeFor('large', 77), sizeFor('small', 90)]).toEqual(['small', 'large']);
  });

  it('is none on a page without a place where somebody can be seen, or with all of them folded away', () => {
    const { asked, becomes, remove } = shows(112);
    becomes(0);
    vi.advanceTimersByTime(2_000);
    becomes(112);
    remove?.();
    vi.advanceTimersByTime(2_000);
    expect(asked).toEqual(['none', 'large', 'none']);
  });

  it('does not change for a phone that turns and turns back, nor for a sheet that opens a moment', () => {
    const { asked, becomes } = shows(112);
    for (const height of [50, 112, 0, 112, 40, 130]) {
      becomes(height);
      vi.advanceTimersByTime(1_500);
    }
    vi.advanceTimersByTime(5_000);
    expect(asked).toEqual([]);
  });

  it('is the largest of the tiles', () => {
    const { places, asked } = shows(64);
    places.add({ clientHeight: 300 } as Element);
    vi.advanceTimersByTime(2_000);
    expect(asked).toEqual(['small', 'large']);
  });
});

describe('a page that is hidden', () => {
  it('asks for none once it stays so, and at once for what it had when somebody looks again', () => {
    const { asked, turns, looking } = shows(64);
    turns('hidden');
    vi.advanceTimersByTime(1_900);
    expect(looking.look).toBe('small');
    vi.advanceTimersByTime(200);
    expect(looking.look).toBe('none');
    turns('visible');
    expect(asked).toEqual(['small', 'none', 'small']);
  });

  it('asks nothing when somebody looks at something else for a moment', () => {
    const { asked, turns } = shows(112);
    turns('hidden');
    vi.advanceTimersByTime(1_000);
    turns('visible');
    vi.advanceTimersByTime(5_000);
    expect(asked).toEqual([]);
  });
});
