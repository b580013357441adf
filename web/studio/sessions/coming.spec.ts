import { describe, expect, it } from 'vitest';
import { hour } from '#domain/kernel/moments.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { SessionState } from '#domain/session/state.ts';
import { comingSession, isOver } from './coming.ts';

const now = Date.UTC(2026, 8, 15, 19);
const planned = (id: string, startsAt: number): PlannedSession => ({
  id,
  title: id,
  startsAt,
  zone: 'Europe/Amsterdam',
  items: [],
  tables: [],
  team: { leadFacilitators: [], techHosts: [], rapporteurs: [] },
  plenaryLink: '',
  calendarSequence: 0,
  ready: { dryRun: null, briefing: null },
});
const today = planned('today2222222', now - hour);
const later = planned('later2222222', now + 100 * hour);
const past = planned('past22222222', now - 13 * hour);
const is = (status: SessionState['status']) => ({ [today.id]: { status } as SessionState });

describe('the evening that comes', () => {
  it('is the first in time, whatever the order in which they were planned', () => {
    expect(comingSession([later, past, today], {}, now)).toBe(today);
  });

  it('is not one that is held, even before its time', () => {
    expect(comingSession([today, later], is('closed'), now)).toBe(later);
    expect(comingSession([today, later], is('closed'), now - 5 * hour)).toBe(later);
  });

  it('is none when all are over', () => {
    expect(comingSession([past, today], is('closed'), now)).toBeNull();
    expect(comingSession([], {}, now)).toBeNull();
  });

  it('is over long after its start, unless it still goes on', () => {
    expect(isOver(today, is('lobby'), now + 11 * hour)).toBe(true);
    expect(isOver(today, is('live'), now + 11 * hour)).toBe(false);
    expect(isOver(today, is('lobby'), now + 10 * hour)).toBe(false);
  });
});
