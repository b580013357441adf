import { describe, expect, it } from 'vitest';
import { minute, second } from '#domain/kernel/moments.ts';
import { balanceOf } from './balance.ts';
import { coachCards, firstCard, nextCard } from './coach.ts';
import { keepDraft, readDraft } from './draft.ts';
import { laterItems, stepsOf } from './steps.ts';
import {
  bram,
  henk,
  meiLin,
  noor,
  now,
  ria,
  samira,
  session,
  startsAt,
  table,
  yusuf,
} from './table.fixture.ts';
import { turnsOf } from './turns.ts';

const at = (minutes: number) => startsAt + minutes * minute;
const roomOf = (person: string, of = table, moment = now) =>
  balanceOf(of, moment).find((each) => each.person === person)?.room;

describe('the balance of the conversation', () => {
  it('[screens 8] tells in words who spoke much and who is still to come', () => {
    expect(roomOf(henk)).toBe('much');
    expect(roomOf(samira)).toBe('not-yet');
    expect(roomOf(yusuf)).toBe('not-yet');
    expect(roomOf(meiLin)).toBe('fair');
  });

  it('[screens 8] leaves out the note-taker, whose silence means nothing', () => {
    expect(roomOf(bram)).toBeUndefined();
  });

  it('leaves out who has not come, so that nobody waits for them', () => {
    const seats = table.seats.map((seat) => (seat.person === samira ? { ...seat, joined: false } : seat));
    expect(roomOf(samira, { ...table, seats })).toBeUndefined();
  });

  it('says nothing of much or little while hardly anybody spoke', () => {
    const fresh = {
      ...table,
      floor: null,
      seats: table.seats.map((seat) => ({ ...seat, spokeMs: 0, turns: 0 })),
    };
    expect(balanceOf(fresh, now).every((each) => each.room === 'fair' && each.reach === 0)).toBe(true);
  });

  it('goes by what was measured for who has sound here, and by turns for who has not', () => {
    const reach = (person: string, measured = {}) =>
      balanceOf(table, now, measured).find((each) => each.person === person)?.reach ?? 0;
    expect(reach(henk, { [henk]: 0 })).toBe(0);
    expect(reach(meiLin, { [meiLin]: 60 * minute })).toBe(1);
    expect(reach(yusuf, { [meiLin]: 60 * minute })).toBeLessThanOrEqual(reach(yusuf));
  });

  it('[screens 8] does not wait for who spoke in this item without being given a turn', () => {
    const room = (person: string, inItem: Record<string, number>, of = table) =>
      balanceOf(of, now, {}, inItem).find((each) => each.person === person)?.room;
    expect(room(samira, { [samira]: 12 * second })).not.toBe('not-yet');
    expect(room(yusuf, { [samira]: 12 * second })).toBe('not-yet');
    expect(room(samira, { [samira]: 2 * second })).toBe('not-yet');
    const untouched = { ...table, floor: null, seats: table.seats.map((seat) => ({ ...seat, turns: 0 })) };
    expect(room(yusuf, {}, untouched)).not.toBe('not-yet');
    expect(room(yusuf, { [samira]: 12 * second }, untouched)).toBe('not-yet');
    // who leads explains what comes: nobody's turn has begun by that
    expect(room(yusuf, { [noor]: 60 * second }, untouched)).not.toBe('not-yet');
  });

  it('counts the turn that is going on', () => {
    const quiet = { ...table, floor: null };
    const reach = (of: typeof table) => balanceOf(of, now).find((each) => each.person === meiLin)?.reach ?? 0;
    const speaking = { ...table, floor: { person: meiLin, since: now - 60 * second } };
    expect(reach(speaking)).toBeGreaterThan(reach(quiet));
  });

  it('calls somebody who now speaks for the first time no longer still to come', () => {
    expect(roomOf(samira, { ...table, floor: { person: samira, since: now } })).not.toBe('not-yet');
  });
});

describe('the steps of this table', () => {
  it('follow on the step the table is at', () => {
    expect(stepsOf(session, table, now).map((step) => [step.state, step.at])).toEqual([
      ['done', null],
      ['done', null],
      ['now', at(38)],
      ['later', at(52)],
      ['later', at(57)],
    ]);
  });

  it('move along when a step takes longer than it was given', () => {
    expect(stepsOf(session, table, at(55))[3]?.at).toBe(at(55));
  });

  it('are followed by the later items with their moments', () => {
    expect(laterItems(session, now)).toEqual([
      { title: 'Pauze', at: at(60) },
      { title: 'Dromen', at: at(65) },
      { title: 'Doen', at: at(85) },
      { title: 'Teruglezen', at: at(105) },
    ]);
    const longer = { ...table, extraMs: 5 * minute };
    const tables = session.tables.map((each) => (each.number === 4 ? longer : each));
    expect(laterItems({ ...session, tables }, now)[0]?.at).toBe(at(65));
  });
});

describe('the programme before the opening', () => {
  it('begins at the planned start, or now when that is past', () => {
    const { clock: _clock, openedAt: _openedAt, ...rest } = session;
    const lobby = { ...rest, status: 'lobby' } as const;
    expect(laterItems(lobby, at(-30))[1]).toEqual({ title: 'Welkom', at: at(10) });
    expect(laterItems(lobby, at(5))[0]?.at).toBe(at(5));
  });
});

describe('who is to speak', () => {
  it('stand in the order in which their hands went up, without whoever speaks', () => {
    const hands = [{ person: henk, at: now }, ...table.hands];
    expect(turnsOf({ ...table, hands }, 'hands').map((turn) => turn.person)).toEqual([ria, meiLin]);
  });

  it('stand with who spoke least first, when asked', () => {
    const hands = [...table.hands].reverse();
    expect(turnsOf({ ...table, hands }, 'quiet-first').map((turn) => turn.person)).toEqual([ria, meiLin]);
    const measured = { [ria]: 20 * minute, [meiLin]: 0 };
    expect(turnsOf(table, 'quiet-first', measured).map((turn) => turn.person)).toEqual([meiLin, ria]);
  });

  it('in a round are all who had no turn in this item, hand or not', () => {
    expect(turnsOf(table, 'round')).toEqual([
      { person: yusuf, handAt: null },
      { person: samira, handAt: null },
    ]);
  });
});

describe('a round', () => {
  it('waits for nobody who has not come', () => {
    const seats = table.seats.map((seat) => (seat.person === samira ? { ...seat, joined: false } : seat));
    expect(turnsOf({ ...table, seats }, 'round').map((turn) => turn.person)).toEqual([yusuf]);
  });
});

describe('the deck of coach cards', () => {
  it('shows each of the seven once before it begins again', () => {
    let card = firstCard(3, 2);
    const seen = coachCards.map(() => {
      card = nextCard(card);
      return card;
    });
    expect(new Set(seen).size).toBe(7);
    expect(nextCard(card)).toBe(seen[0]);
  });

  it('begins every step with another card', () => {
    expect(firstCard(3, 2)).not.toBe(firstCard(3, 3));
  });
});

describe('the draft of the note-taker', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      storage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
        removeItem: (key: string) => void kept.delete(key),
      } as Storage,
    };
  };

  it('is there again after a reload, at the same table of the same session', () => {
    const { storage } = memory();
    keepDraft(storage, 's', 4, { speaker: henk, text: 'Ik belde' });
    expect(readDraft(storage, 's', 4)).toEqual({ speaker: henk, text: 'Ik belde' });
    expect(readDraft(storage, 's', 5).text).toBe('');
  });

  it('leaves nothing behind once it is recorded', () => {
    const { storage, kept } = memory();
    keepDraft(storage, 's', 4, { speaker: henk, text: 'Ik belde' });
    keepDraft(storage, 's', 4, { speaker: henk, text: '' });
    expect(kept.size).toBe(0);
  });

  it('is empty where a device keeps nothing, or kept something else', () => {
    const { storage, kept } = memory();
    kept.set('polder.recorder.s.4', 'not json');
    expect(readDraft(storage, 's', 4).text).toBe('');
    expect(readDraft(null, 's', 4).text).toBe('');
  });
});
