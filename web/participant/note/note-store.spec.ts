import { describe, expect, it } from 'vitest';
import { emptyNote, noteStore } from './note-store.ts';

const device = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
};
const full = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('a note', () => {
  it('is still there after the page was loaded again', () => {
    const storage = device();
    noteStore(storage, 's1', 'samira').keep({ text: 'De stoep', tableOnly: true }, 5);
    expect(noteStore(storage, 's1', 'samira').load()).toEqual({
      text: 'De stoep',
      tableOnly: true,
      keptAt: 5,
    });
  });

  it("is one person's in one session: on a shared device nobody finds another's", () => {
    const storage = device();
    noteStore(storage, 's1', 'samira').keep({ text: 'De stoep', tableOnly: false }, 5);
    expect(noteStore(storage, 's1', 'henk').load()).toEqual(emptyNote);
    expect(noteStore(storage, 's2', 'samira').load()).toEqual(emptyNote);
  });

  it('is never called kept where the device keeps nothing', () => {
    expect(noteStore(full, 's1', 'samira').keep({ text: 'x', tableOnly: false }, 5).keptAt).toBeNull();
  });

  it('begins empty where what was kept cannot be read', () => {
    const broken = { getItem: () => '{', setItem: () => undefined };
    expect(noteStore(broken, 's1', 'samira').load()).toEqual(emptyNote);
  });
});
