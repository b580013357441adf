import { describe, expect, it } from 'vitest';
import { day } from '../kernel/moments.ts';
import type { ProcessCommand } from './commands.ts';
import { gateOpen, missingBeforeInviting, missingBeforeOpening } from './gates.ts';
import { proposedRetention } from './retention.ts';
import {
  apply,
  by,
  evening,
  frame,
  organiser,
  planning,
  refusal,
  sessionOf,
  starting,
} from './specification.ts';

const filled = {
  ...frame,
  level: 'COPRODUCE',
  deciders: 'de gemeenteraad',
  promise: 'De raad legt uit waarom hij iets anders besluit.',
  fixed: 'Het budget',
  open: 'De manier van werken',
  useOfInput: 'Het wordt een voorstel aan de raad.',
  retentionUntil: Date.UTC(2027, 0, 1),
} as const;

const startingFilled: ProcessCommand = { ...starting, frame: filled };
const overriding = (gate: 'R1' | 'R3', reason = 'De raad kiest vrijdag.'): ProcessCommand => ({
  type: 'override-gate',
  gate,
  session: evening,
  reason,
});
const ticking = (what: 'dry-run' | 'briefing'): ProcessCommand => ({
  type: 'tick-readiness',
  session: evening,
  what,
});

describe('the gate before inviting', () => {
  it('[D15] names the fields that are still empty', () => {
    expect(missingBeforeInviting(frame)).toEqual([
      'level',
      'deciders',
      'promise',
      'fixed',
      'open',
      'useOfInput',
      'retentionUntil',
    ]);
    expect(missingBeforeInviting({ ...filled, retentionUntil: null })).toEqual(['retentionUntil']);
    expect(missingBeforeInviting({ ...filled, open: ' \u200b' })).toEqual(['open']);
    expect(missingBeforeInviting(filled)).toEqual([]);
  });

  it('[D15] opens by itself when all is filled', () => {
    expect(gateOpen('R1', apply(startingFilled, planning), evening)).toBe(true);
    expect(gateOpen('R1', apply(starting, planning), evening)).toBe(false);
    expect(gateOpen('R1', apply(), evening)).toBe(false);
  });

  it('[D17] is passed with a reason, which is kept with what was missing', () => {
    expect(refusal(overriding('R1', ' '), organiser, starting, planning)?.code).toBe('reason-missing');
    expect(refusal(overriding('R1'), organiser, startingFilled, planning)?.code).toBe('gate-open');
    const state = apply(starting, planning, overriding('R1'));
    expect(state.status === 'preparing' && state.overrides).toMatchObject([
      {
        gate: 'R1',
        session: evening,
        reason: 'De raad kiest vrijdag.',
        missing: ['level', 'deciders', 'promise', 'fixed', 'open', 'useOfInput', 'retentionUntil'],
        by: 'server',
      },
    ]);
    expect(gateOpen('R1', state, evening)).toBe(true);
    expect(gateOpen('R1', state, 'anotherxxxx')).toBe(false);
    expect(gateOpen('R3', state, evening)).toBe(false);
  });

  it('[D17] closes again when something else goes missing', () => {
    const emptied: ProcessCommand = {
      type: 'change-frame',
      changes: { open: '' },
      saw: { open: filled.open },
    };
    const started: ProcessCommand = { ...starting, frame: { ...filled, level: null } };
    const passed = [started, planning, overriding('R1')];
    expect(gateOpen('R1', apply(...passed), evening)).toBe(true);
    expect(gateOpen('R1', apply(...passed, emptied), evening)).toBe(false);
  });
});

describe('the retention date that is proposed', () => {
  const session = (startsAt: number) => ({ startsAt });

  it('[D23] is ninety days after the last evening, whatever the order in which they were planned', () => {
    const last = Date.UTC(2026, 8, 29, 17, 30);
    const sessions = [session(last), session(Date.UTC(2026, 8, 15))];
    expect(proposedRetention(sessions)).toBe(last + 90 * day);
  });

  it('[D23] is none while no evening is planned', () => {
    expect(proposedRetention([])).toBeNull();
  });
});

describe('the gate before opening', () => {
  it('[D16] wants the dry run and the briefing', () => {
    expect(missingBeforeOpening(sessionOf(apply(starting, planning)))).toEqual(['dry-run', 'briefing']);
    const rehearsed = apply(starting, planning, ticking('dry-run'));
    expect(missingBeforeOpening(sessionOf(rehearsed))).toEqual(['briefing']);
    expect(gateOpen('R3', rehearsed, evening)).toBe(false);
    expect(gateOpen('R3', apply(starting, planning, ticking('dry-run'), ticking('briefing')), evening)).toBe(
      true,
    );
  });

  it('[D16] keeps the first tick', () => {
    const once = sessionOf(apply(starting, planning, ticking('briefing'))).ready;
    const again = sessionOf(apply(starting, planning, ticking('briefing'), ticking('briefing'))).ready;
    expect(again).toEqual(once);
    expect(once.briefing).not.toBeNull();
  });

  it('[D18] is passed by those who open the evening', () => {
    const team: ProcessCommand = {
      type: 'name-team',
      session: evening,
      team: { leadFacilitators: ['leadxxxxxx'], techHosts: ['techxxxxxx'], rapporteurs: ['rappxxxxxx'] },
    };
    const before = [starting, planning, team];
    for (const command of [overriding('R3'), ticking('dry-run')]) {
      for (const context of [organiser, by('leadxxxxxx'), by('techxxxxxx'), by('x', 'lead-facilitator')])
        expect(refusal(command, context, ...before)).toBeNull();
      expect(refusal(command, by('rappxxxxxx', 'rapporteur'), ...before)?.code).toBe('not-allowed');
    }
    expect(refusal(overriding('R1'), by('leadxxxxxx', 'lead-facilitator'), ...before)?.code).toBe(
      'not-allowed',
    );
    expect(refusal(ticking('dry-run'), organiser, starting)?.code).toBe('session-unknown');
  });
});
