import { describe, expect, it } from 'vitest';
import type { Clock, Lobby } from '#domain/session/state.ts';
import { evening, now } from './evening.fixture.ts';
import { leversOf } from './lever.ts';

const at = (clock: Partial<Clock>) => ({ ...evening, clock: { ...evening.clock, ...clock } });
const acts = (state: Parameters<typeof leversOf>[0]) => leversOf(state).map((lever) => lever.act);

describe('the big lever of the evening', () => {
  it('opens what is not open yet', () => {
    const { clock: _clock, openedAt: _openedAt, ...rest } = evening;
    const lobby: Lobby = { ...rest, status: 'lobby' };
    expect(acts(lobby)).toEqual(['open']);
  });

  it('starts the first item of an evening that was just opened', () => {
    expect(leversOf(at({ item: -1, place: 'plenary' }))[0]).toEqual({ act: 'start', item: 0 });
  });

  it('calls people back who are at the tables, and can go on to the next item at once', () => {
    expect(acts(evening)).toEqual(['call-back', 'start', 'call-back-briefly']);
  });

  it('stops a call back while it runs, and nothing else', () => {
    const until = now + 60_000;
    expect(acts(at({ callBack: { until } }))).toEqual(['stop-call-back']);
  });

  it('sends people who are together for a moment back to their round first', () => {
    expect(acts(at({ item: 8, place: 'plenary' }))).toEqual(['send-to-tables', 'start']);
  });

  it('starts the next item in plenary, the next round too, or lets people go on with this one', () => {
    const twoRounds = {
      ...at({ place: 'plenary' }),
      items: evening.items.filter(({ place }) => place === 'tables'),
    };
    expect(acts({ ...twoRounds, clock: { ...twoRounds.clock, item: 0 } })).toEqual([
      'start',
      'send-to-tables',
    ]);
    expect(acts(at({ item: 9, place: 'plenary' }))).toEqual(['start']);
  });

  it('closes after the last item, and does nothing once it is closed', () => {
    expect(acts(at({ item: 10, place: 'plenary' }))).toEqual(['close']);
    const { clock, ...rest } = evening;
    expect(leversOf({ ...rest, status: 'closed', closedAt: now, log: clock.log })).toEqual([]);
  });
});
