import { describe, expect, it } from 'vitest';
import type { SessionCommand } from '#domain/session/commands.ts';
import { sessionRefusals } from '#domain/session/refusals.ts';
import { Random } from '../random.ts';
import { type Run, run } from '../run.ts';
import { randomPlan } from './plan.ts';
import { sessionWorld } from './world.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
const runs: Run<unknown, unknown>[] = [];

describe('any evening, by anybody', () => {
  it.each(seeds)(
    'keeps the laws: log is memory, what is sent is the view, secrets stay (seed %i)',
    (seed) => {
      runs.push(run(sessionWorld, seed, 400));
    },
  );

  it.each(seeds)('takes over a plan once: the second time nothing changes (seed %i)', (seed) => {
    const { state } = run(sessionWorld, seed, 60);
    const { decide, evolve } = sessionWorld.decider;
    const context = { now: 1_795_000_000_000, actor: { person: 'server', roles: [] } } as const;
    const command = { type: 'lay-out', plan: randomPlan(new Random(seed + 1_000)) } as const;
    const first = decide(command, state, context);
    if (!first.ok) return expect(first.refusal.code).toBe('session-closed');
    expect(decide(command, first.value.reduce(evolve, state), context)).toEqual({ ok: true, value: [] });
  });

  it('has really done every kind of command at least once', () => {
    const done = new Set(runs.flatMap(({ done }) => [...done.keys()]));
    const all: Record<SessionCommand['type'], true> = {
      'lay-out': true,
      'seat-latecomer': true,
      join: true,
      'raise-hand': true,
      'lower-hand': true,
      contribute: true,
      confirm: true,
      dispute: true,
      'ask-help': true,
      'resolve-help': true,
      'give-support': true,
      'give-floor': true,
      'end-turn': true,
      'take-step': true,
      'add-table-time': true,
      record: true,
      'read-back': true,
      silence: true,
      'set-listening': true,
      spotlight: true,
      'invite-to-speak': true,
      'accept-invitation': true,
      'decline-invitation': true,
      'end-speaking': true,
      'set-means': true,
      'ask-recording': true,
      'consent-to-recording': true,
      'stop-recording': true,
      open: true,
      'start-item': true,
      'change-time': true,
      'call-back': true,
      'stop-call-back': true,
      'send-to-tables': true,
      'set-clock': true,
      'move-person': true,
      'take-role': true,
      'claim-help': true,
      'send-message': true,
      star: true,
      redact: true,
      'focus-theme': true,
      'ask-support': true,
      'close-support': true,
      close: true,
      gather: true,
      advance: true,
    };
    expect(Object.keys(all).filter((type) => !done.has(type))).toEqual([]);
  });

  it('has met every refusal', () => {
    const refused = new Set(runs.flatMap(({ refused }) => [...refused.keys()]));
    expect(sessionRefusals.filter((code) => !refused.has(code))).toEqual([]);
  });
});
