import { describe, expect, it } from 'vitest';
import { minute, second } from '../../kernel/moments.ts';
import { nextDue } from '../due.ts';
import { aPlan, contributes, inLobby, opened } from '../specification.ts';
import { afterTogether, tablesToCome } from './together.ts';

const server = 'server';
const lead = 'liesbeth';
const opens = (ready: boolean, reason = '') => ({ type: 'open', ready, reason }) as const;
const clockBy = (automatic: boolean) => ({ type: 'set-clock', automatic }) as const;

describe('opening', () => {
  it('[S12] takes a reason where not everything is ready, and keeps it for staff', () => {
    const evening = inLobby();
    expect(evening.asks(lead, opens(false, '  '))).toBe('reason-needed');
    expect(evening.asks(lead, opens(false, 'Liesbeth was ziek.'))).toEqual([
      'session-opened',
      'opened-unready',
    ]);
    expect(evening.live.unready).toMatchObject({ reason: 'Liesbeth was ziek.', by: lead });
    expect(evening.audiences('opened-unready')).toEqual(['staff']);
  });

  it('[S12] goes by what the plan says is missing, whatever the screen thought', () => {
    const evening = inLobby({ ...aPlan, missing: ['dry-run'] });
    expect(evening.audiences('readiness-told')).toEqual(['staff']);
    expect(evening.asks(lead, opens(true))).toBe('reason-needed');
    evening.after('server', { type: 'lay-out', plan: aPlan });
    expect(evening.asks(lead, opens(true))).toEqual(['session-opened']);
    expect(evening.asks('server', { type: 'lay-out', plan: { ...aPlan, missing: ['briefing'] } })).toEqual(
      [],
    );
  });

  it('[S12] needs no reason where everything is ready', () => {
    expect(inLobby().asks(lead, opens(true))).toEqual(['session-opened']);
    expect(opened().asks(lead, opens(true))).toBe('session-already-open');
  });
});

describe('the clock', () => {
  it('[S13] gives an item the minutes of the run sheet', () => {
    const evening = opened(1);
    const { clock } = evening.live;
    expect(clock).toMatchObject({ item: 1, place: 'tables', endsAt: evening.now + 25 * minute });
    expect(evening.asks(lead, { type: 'start-item', item: 9 })).toBe('no-such-item');
    expect(evening.asks(lead, { type: 'start-item', item: 1 })).toEqual([]);
  });

  it('[S13] remembers when each item really began and ended', () => {
    const evening = opened(0).later(12).after(lead, { type: 'start-item', item: 1 });
    const start = evening.now - 12 * minute;
    expect(evening.live.clock.log).toEqual([
      { item: 0, startedAt: start, endedAt: evening.now },
      { item: 1, startedAt: evening.now, endedAt: null },
    ]);
  });

  it('[S14] a new item begins with a clear table', () => {
    const evening = opened(1).after('anna', { type: 'raise-hand' });
    evening.after(
      'gerda',
      { type: 'give-floor', table: 1, person: 'cas' },
      { type: 'take-step', table: 1, step: 2 },
    );
    evening.after('gerda', { type: 'add-table-time', table: 1, minutes: 5 }).later(3);
    evening.after(lead, { type: 'start-item', item: 2 });
    const clear = { floor: null, hands: [], step: 0, extraMs: 0, stepSince: evening.now };
    expect(evening.table(1)).toMatchObject(clear);
    expect(evening.seat('cas')).toMatchObject({ turns: 0, spokeMs: 3 * minute });
  });

  it('[S15] adds minutes for all, also after the time was up', () => {
    const evening = opened(1).after(lead, { type: 'change-time', minutes: 5 });
    expect(evening.live.clock.endsAt).toBe(evening.now + 30 * minute);
    evening.later(40).after(lead, { type: 'change-time', minutes: 2 });
    expect(evening.live.clock.endsAt).toBe(evening.now + 2 * minute);
  });

  it('[S15] takes minutes, never to before now', () => {
    const evening = opened(1).later(20).after(lead, { type: 'change-time', minutes: -30 });
    expect(evening.live.clock.endsAt).toBe(evening.now);
    expect(evening.asks(lead, { type: 'change-time', minutes: -1 })).toEqual([]);
    expect(evening.asks(lead, { type: 'change-time', minutes: 0.5 })).toBe('minutes-out-of-range');
    expect(evening.asks(lead, { type: 'change-time', minutes: 61 })).toBe('minutes-out-of-range');
    expect(opened(-1).asks(lead, { type: 'change-time', minutes: 1 })).toBe('no-such-item');
  });

  it('[S16] a table gives itself ten minutes at most, who runs the evening more', () => {
    const evening = opened(1).after('gerda', { type: 'add-table-time', table: 1, minutes: 10 });
    expect(evening.table(1).extraMs).toBe(10 * minute);
    const more = { type: 'add-table-time', table: 1, minutes: 1 } as const;
    expect(evening.asks('gerda', more)).toBe('minutes-out-of-range');
    expect(evening.asks(lead, more)).toEqual(['table-time-changed']);
    expect(evening.asks(lead, { ...more, minutes: -20 })).toEqual(['table-time-changed']);
    expect(evening.audiences('table-time-changed')).toEqual(['table:1', 'table:1', 'table:1']);
  });

  it('[S17] calling back leaves a minute, and can be stopped', () => {
    const evening = opened(1);
    expect(evening.asks(lead, { type: 'call-back' })).toEqual(['called-back']);
    expect(evening.live.clock.callBack).toEqual({ until: evening.now + 60 * second });
    expect(evening.asks(lead, { type: 'call-back' })).toEqual([]);
    expect(evening.asks(lead, { type: 'stop-call-back' })).toEqual(['call-back-stopped']);
    expect(evening.live.clock).toMatchObject({ callBack: null, place: 'tables', automatic: true });
    expect(opened(0).asks(lead, { type: 'call-back' })).toBe('not-at-tables');
  });

  it('[S17] who stops it after the time was up takes the clock in hand', () => {
    const evening = opened(2).later(20).after(server, { type: 'advance' });
    expect(evening.asks(lead, { type: 'stop-call-back' })).toEqual(['call-back-stopped', 'clock-set']);
    expect(nextDue(evening.state)).toBeNull();
  });

  it('[S18] after the grace everyone is together, and what is for all begins', () => {
    const evening = opened(2).after(lead, { type: 'call-back' });
    expect(nextDue(evening.state)).toEqual({ at: evening.now + 60 * second, command: { type: 'gather' } });
    expect(evening.asks(server, { type: 'gather' })).toEqual([]);
    expect(evening.later(1).asks(server, { type: 'gather' })).toEqual(['gathered', 'item-started']);
    expect(evening.live.clock).toMatchObject({ item: 3, place: 'break', callBack: null });
  });

  it('[S18] called back for a moment, everyone goes back to the same round', () => {
    const evening = opened(2);
    const { endsAt } = evening.live.clock;
    evening.after(lead, { type: 'call-back', briefly: true }).later(1);
    expect(evening.asks(server, { type: 'gather' })).toEqual(['gathered']);
    expect(evening.live.clock).toMatchObject({ item: 2, place: 'plenary', callBack: null, endsAt });
    evening.after(lead, { type: 'send-to-tables' });
    expect(evening.live.clock).toMatchObject({ item: 2, place: 'tables', endsAt });
  });

  it('[S18] a moment together does not outlast the round by the automatic clock', () => {
    const evening = opened(2).after(lead, { type: 'call-back', briefly: true }).later(1);
    evening.after(server, { type: 'gather' }).later(19);
    expect(nextDue(evening.state)).toEqual({ at: evening.now, command: { type: 'advance' } });
    expect(evening.asks(server, { type: 'advance' })).toEqual(['item-started']);
    expect(evening.live.clock.item).toBe(3);
  });

  it('[S47] the round that waits in plenary goes on after a moment together', () => {
    const evening = opened(2).after(lead, { type: 'call-back', briefly: true });
    expect(afterTogether(evening.live)).toBeNull();
    evening.later(1).after(server, { type: 'gather' });
    expect(afterTogether(evening.live)).toBe('same-round');
    evening.after(lead, { type: 'send-to-tables' });
    expect(afterTogether(evening.live)).toBeNull();
    evening.after(lead, { type: 'call-back' }).later(1).after(server, { type: 'gather' });
    expect([afterTogether(evening.live), evening.live.clock.item]).toEqual([null, 3]);
  });

  it('[S47] the round that waits in plenary makes way for the next, or for the end', () => {
    const evening = opened(1).after(lead, { type: 'call-back' }).later(1).after(server, { type: 'gather' });
    expect(afterTogether(evening.live)).toBe('next-round');
    const lastRound = { ...aPlan, items: aPlan.items.slice(0, 2) };
    const end = opened(1, lastRound)
      .after(lead, { type: 'call-back' })
      .later(1)
      .after(server, { type: 'gather' });
    expect(afterTogether(end.live)).toBe('end');
    expect([tablesToCome(evening.live), tablesToCome(end.live)]).toEqual([true, false]);
  });

  it('[S47] a moment together is over when the next item starts', () => {
    const evening = opened(1).after(lead, { type: 'call-back', briefly: true }).later(1);
    evening.after(server, { type: 'gather' }).after(lead, { type: 'start-item', item: 2 });
    evening.after(lead, { type: 'call-back' }).later(1).after(server, { type: 'gather' });
    expect(evening.live.clock).not.toHaveProperty('briefly');
  });

  it('[S18] where a round at the tables comes next it waits in plenary', () => {
    const evening = opened(1).after(lead, { type: 'call-back' }).later(1);
    expect(evening.asks(server, { type: 'gather' })).toEqual(['gathered']);
    expect(evening.live.clock).toMatchObject({ item: 1, place: 'plenary' });
    expect(evening.asks(lead, { type: 'send-to-tables' })).toEqual(['sent-to-tables']);
    expect(evening.asks(lead, { type: 'send-to-tables' })).toEqual([]);
    expect(evening.live.clock.place).toBe('tables');
  });

  it('[S19] starts the next item by itself when the time is up', () => {
    const evening = opened(0);
    expect(nextDue(evening.state)).toEqual({ at: evening.now + 10 * minute, command: { type: 'advance' } });
    expect(evening.later(9).asks(server, { type: 'advance' })).toEqual([]);
    expect(evening.later(1).asks(server, { type: 'advance' })).toEqual(['item-started']);
    expect(evening.live.clock.item).toBe(1);
  });

  it('[S19] calls back first where people come from the tables', () => {
    const evening = opened(2).later(20);
    expect(evening.asks(server, { type: 'advance' })).toEqual(['called-back']);
    expect(nextDue(evening.state)?.command).toEqual({ type: 'gather' });
  });

  it('[S19] waits for the table with the most time', () => {
    const evening = opened(1).after('guus', { type: 'add-table-time', table: 2, minutes: 3 });
    expect(nextDue(evening.state)?.at).toBe(evening.now + 28 * minute);
  });

  it('[S19] does nothing by hand, before the first item, or after the last', () => {
    expect(nextDue(inLobby().state)).toBeNull();
    expect(nextDue(opened(-1).state)).toBeNull();
    expect(nextDue(opened(1).after(lead, clockBy(false)).state)).toBeNull();
    expect(opened(1).asks(lead, clockBy(true))).toEqual([]);
    expect(opened(1).after(lead, clockBy(false)).later(99).asks(server, { type: 'advance' })).toEqual([]);
  });

  it('[S20] the end of the last item closes nothing', () => {
    const evening = opened(3).later(60);
    expect(nextDue(evening.state)).toBeNull();
    expect(evening.asks(server, { type: 'advance' })).toEqual([]);
    expect(evening.state.status).toBe('live');
  });

  it('[S44] the timers are for the server alone', () => {
    expect(opened().asks(lead, { type: 'gather' })).toBe('not-allowed');
    expect(opened().asks(lead, { type: 'advance' })).toBe('not-allowed');
    expect(opened().asks(server, { type: 'stop-call-back' })).toBe('not-allowed');
  });
});

describe('closing', () => {
  it('[S21] counts what was being asked and ends every turn', () => {
    const evening = opened(1).after('gerda', { type: 'give-floor', table: 1, person: 'anna' });
    const asks = { type: 'ask-support', agreement: 'a', version: 1, title: 'We bellen', text: '' } as const;
    evening.after(lead, asks).later(1);
    expect(evening.asks(lead, { type: 'close' })).toEqual(['support-closed', 'session-closed']);
    expect(evening.laid.support[0]?.result).toMatchObject({ asked: 1 });
    expect(evening.seat('anna').spokeMs).toBe(minute);
    expect(evening.laid).toMatchObject({ status: 'closed', log: [{ endedAt: evening.now }] });
  });

  it('[S21] lets nothing be added afterwards, and closes once', () => {
    const evening = opened(1).after(lead, { type: 'close' });
    expect(evening.asks('anna', contributes('na'))).toBe('session-closed');
    expect(evening.asks('anna', { type: 'join' })).toBe('session-closed');
    expect(evening.asks(lead, { type: 'open', ready: true, reason: '' })).toBe('session-closed');
    expect(evening.asks(lead, { type: 'close' })).toEqual([]);
    expect(inLobby().asks(lead, { type: 'close' })).toBe('session-not-open');
  });
});
