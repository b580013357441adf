import { describe, expect, it } from 'vitest';
import type { Live } from '#domain/session/state.ts';
import type { View } from '#web/connection/view.ts';
import { evening, liesbeth } from './evening.fixture.ts';
import { ownWays } from './own-ways.ts';

const lead: NonNullable<View['you']> = {
  person: liesbeth,
  kind: 'staff',
  table: null,
  roles: ['lead-facilitator'],
};
const nothing = { passCode: '', instructions: '', recording: null, captions: false };
const withSound = (kind: 'built-in' | 'none'): Live => ({
  ...evening,
  occasion: { ...evening.occasion, media: { kind, ...nothing } },
});

describe("what stands under one's own name on the stage", () => {
  it('is a way back to the studio, for who has one', () => {
    expect(ownWays(evening, lead).studio).toBe('/studio/p/project000001/meetings');
    for (const you of [{ ...lead, roles: [] }, null]) expect(ownWays(evening, you).studio).toBeNull();
  });

  it('is a way to the harvest once the evening is over, for who makes it', () => {
    const closed = { ...evening, status: 'closed' } as never;
    expect(ownWays(closed, lead).harvest).toBe('/studio/p/project000001/harvest');
    expect(ownWays(evening, lead).harvest).toBeNull();
    expect(ownWays(closed, { ...lead, roles: ['tech-host'] }).harvest).toBeNull();
  });

  it("is the choice of one's devices, as long as this page brings sound", () => {
    expect(ownWays(withSound('built-in'), lead).sound).toBe(true);
    expect(ownWays(withSound('none'), lead).sound).toBe(false);
    const closed = { ...withSound('built-in'), status: 'closed' } as never;
    expect(ownWays(closed, lead).sound).toBe(false);
  });
});
