import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { minute } from '#domain/kernel/moments.ts';
import type { Clock } from '#domain/session/state.ts';
import { live, table } from './evening/evening.fixture.ts';
import { wordsOf } from './evening/live-context.fixture.ts';
import { Part } from './now.tsx';

/** Table 1 got five minutes more in a round that lasts until 00.25. */
const hers = table(1, { extraMs: 5 * minute });
const told = (changes: Partial<Clock>): string => {
  const item = {
    id: 'item',
    title: 'Ervaringen',
    minutes: 25,
    place: 'tables',
    prompt: '',
    text: '',
    steps: [],
  } as const;
  const session = live({ tables: [hers], items: [{ ...item, visibility: 'public' }] });
  const clock = { ...session.clock, startedAt: 0, endsAt: 25 * minute, ...changes };
  return wordsOf(createElement(Part, { table: hers }), { ...session, clock });
};

describe('until when the round lasts', () => {
  it('[S46] is told alike at the table, called together for a moment, and there', () => {
    const until = 10 * minute;
    expect(told({})).toContain('00.30');
    expect(told({ callBack: { until, briefly: true } })).toContain('00.30');
    expect(told({ place: 'plenary', briefly: true })).toContain('00.30');
  });

  it('[S46] is the end of the last sentence when the tables are called back for good', () => {
    expect(told({ callBack: { until: 10 * minute } })).toContain('00.10');
  });
});
