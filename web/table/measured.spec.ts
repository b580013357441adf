import { describe, expect, it } from 'vitest';
import { type Mark, markAt, sinceMark } from './measured.tsx';

const since = (mark: Mark, spoke: Record<string, number>) => sinceMark(mark, spoke);

describe('what was measured in this item', () => {
  const opened = markAt(null, -1, {});
  const begun = markAt(opened, 0, { anna: 5_000 });

  it('is what came since it began', () => {
    expect(since(begun, { anna: 5_000 })).toEqual({ anna: 0 });
    expect(since(markAt(begun, 0, { anna: 7_000 }), { anna: 7_000, bo: 3_000 })).toEqual({
      anna: 2_000,
      bo: 3_000,
    });
  });

  it('begins anew with the next', () => {
    const next = markAt(begun, 1, { anna: 9_000 });
    expect(since(next, { anna: 9_500 })).toEqual({ anna: 500 });
  });

  it('is not known where the page was opened in the midst of it, and is of the next', () => {
    const late = markAt(null, 2, { anna: 60_000 });
    expect(since(late, { anna: 70_000 })).toEqual({});
    expect(since(markAt(late, 3, { anna: 70_000 }), { anna: 71_000 })).toEqual({ anna: 1_000 });
  });

  it('is nothing yet of who was measured anew', () => {
    expect(since(begun, { anna: 1_000 })).toEqual({ anna: 0 });
  });
});
