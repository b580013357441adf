import { describe, expect, it } from 'vitest';
import { hour } from '#domain/kernel/moments.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { laterIn } from './later.ts';

const session = { id: 'evening001', title: 'Verdiepen', startsAt: 100 * hour } as PlannedSession;

describe('where the tables can be asked after the evening', () => {
  it('is the next session to come', () => {
    expect(laterIn('project1', [session], {}, 0)).toEqual({
      title: 'Verdiepen',
      href: '/studio/p/project1/meetings',
    });
  });

  it('is a session that is planned first, where none comes any more', () => {
    const plan = { title: null, href: '/studio/p/project1/sessions/new' };
    expect(laterIn('project1', [session], { evening001: { status: 'closed' } as never }, 0)).toEqual(plan);
  });
});
