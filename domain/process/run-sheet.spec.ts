import { describe, expect, it } from 'vitest';
import { minute } from '../kernel/moments.ts';
import type { ProcessCommand } from './commands.ts';
import type { RunSheetItem } from './events.ts';
import { endsAt, itemShifts, itemTimes, minutesByPlace, moveConsequence, totalMinutes } from './run-sheet.ts';
import {
  anItem,
  apply,
  evening,
  organiser,
  planning,
  refusal,
  sessionOf,
  starting,
} from './specification.ts';

const ids = (...commands: ProcessCommand[]) =>
  sessionOf(apply(starting, planning, ...commands)).items.map(({ id }) => id);
const moving = (item: string, to: number): ProcessCommand => ({
  type: 'move-item',
  session: evening,
  item,
  to,
});

describe('the run sheet', () => {
  it('[D10] takes whole minutes from 1 to 240', () => {
    const asked = (minutes: number): ProcessCommand => ({
      type: 'change-item',
      session: evening,
      item: 'itemonexxx',
      changes: { minutes },
    });
    for (const minutes of [0, -5, 241, 2.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(refusal(asked(minutes), organiser, starting, planning)).toEqual({
        code: 'item-minutes',
        values: { min: 1, max: 240 },
      });
    for (const minutes of [1, 240]) expect(refusal(asked(minutes), organiser, starting, planning)).toBeNull();
  });

  it('[D10] asks the same of every way in', () => {
    const wrong = anItem('itemnewxxx', 0);
    expect(refusal({ ...planning, items: [wrong] }, organiser, starting)?.code).toBe('item-minutes');
    const adding: ProcessCommand = { type: 'add-item', session: evening, item: wrong, index: 0 };
    expect(refusal(adding, organiser, starting, planning)?.code).toBe('item-minutes');
    const untitled = { ...adding, item: anItem('itemnewxxx', 5, { title: ' ' }) };
    expect(refusal(untitled, organiser, starting, planning)?.code).toBe('item-title-missing');
    const steps = [{ title: 'Rondje', hint: '', minutes: 300 }];
    const stepped = { ...adding, item: anItem('itemnewxxx', 5, { steps }) };
    expect(refusal(stepped, organiser, starting, planning)?.code).toBe('item-minutes');
  });

  it('[D11] adds, moves and removes by id', () => {
    const adding = (index: number): ProcessCommand => ({
      type: 'add-item',
      session: evening,
      item: anItem('itemnewxxx', 5),
      index,
    });
    expect(ids(adding(1))).toEqual(['itemonexxx', 'itemnewxxx', 'itemtwoxxx', 'itemthrxxx']);
    expect(ids(adding(99)).at(-1)).toBe('itemnewxxx');
    expect(ids(adding(-1)).at(0)).toBe('itemnewxxx');
    expect(ids(moving('itemonexxx', 2))).toEqual(['itemtwoxxx', 'itemthrxxx', 'itemonexxx']);
    expect(ids(moving('itemthrxxx', 0))).toEqual(['itemthrxxx', 'itemonexxx', 'itemtwoxxx']);
    expect(ids(moving('itemthrxxx', 99))).toEqual(['itemonexxx', 'itemtwoxxx', 'itemthrxxx']);
    expect(ids({ type: 'remove-item', session: evening, item: 'itemtwoxxx' })).toEqual([
      'itemonexxx',
      'itemthrxxx',
    ]);
    expect(refusal(adding(0), organiser, starting, planning, adding(0))?.code).toBe('item-exists');
  });

  it('[D11] refuses items it does not have', () => {
    for (const command of [
      moving('nosuchxxxx', 0),
      { type: 'remove-item', session: evening, item: 'nosuchxxxx' },
      { type: 'change-item', session: evening, item: 'nosuchxxxx', changes: { minutes: 3 } },
    ] as const)
      expect(refusal(command, organiser, starting, planning)?.code).toBe('item-unknown');
  });

  describe('with a question that came as an example', () => {
    const question = anItem('itemnewxxx', 5, { prompt: 'Wat ging goed?', exampleQuestion: true });
    const adding: ProcessCommand = { type: 'add-item', session: evening, item: question, index: 0 };
    const changed = (...changes: readonly Partial<RunSheetItem>[]) =>
      sessionOf(
        apply(
          starting,
          planning,
          adding,
          ...changes.map(
            (one): ProcessCommand => ({
              type: 'change-item',
              session: evening,
              item: question.id,
              changes: one,
            }),
          ),
        ),
      ).items[0];

    it('[D22] stays marked while only something else changes', () => {
      expect(changed({ minutes: 9 }, { prompt: question.prompt })?.exampleQuestion).toBe(true);
    });

    it('[D22] is marked no more when the question changes, or somebody says that it fits', () => {
      expect(changed({ prompt: 'Wat werkt?' })?.exampleQuestion).toBe(false);
      expect(changed({ exampleQuestion: false })?.exampleQuestion).toBe(false);
      expect(changed({ exampleQuestion: false }, { prompt: 'Wat werkt?' })?.exampleQuestion).toBe(false);
    });

    it('[D22] is marked again when the change is taken back', () => {
      const back = { prompt: question.prompt, exampleQuestion: true };
      expect(changed({ prompt: 'Wat werkt?' }, back)).toEqual(question);
    });
  });

  it('[D11] changes only the fields that were named', () => {
    const state = apply(starting, planning, {
      type: 'change-item',
      session: evening,
      item: 'itemtwoxxx',
      changes: { prompt: 'Wat brengt u hier?', place: 'tables' },
    });
    expect(sessionOf(state).items[1]).toEqual(
      anItem('itemtwoxxx', 25, { prompt: 'Wat brengt u hier?', place: 'tables' }),
    );
  });

  it('[D12] starts each item when the one before ends', () => {
    const at = planning.startsAt;
    expect(itemTimes(planning.items, at).map(({ startsAt }) => (startsAt - at) / minute)).toEqual([
      0, 10, 35,
    ]);
    expect(endsAt(planning.items, at) - at).toBe(40 * minute);
    expect(totalMinutes([])).toBe(0);
    expect(minutesByPlace([anItem('a', 5), anItem('b', 7, { place: 'tables' })])).toEqual({
      plenary: 5,
      tables: 7,
      break: 0,
    });
  });

  it('[D12] counts real minutes on the night the clock goes back', () => {
    const halfPastTwo = Date.parse('2026-10-25T02:30:00+02:00');
    const [, second] = itemTimes([anItem('a', 40), anItem('b', 10)], halfPastTwo);
    const clock = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
    expect(clock.format(second?.startsAt)).toBe('02:10');
    expect(clock.format(second?.endsAt)).toBe('02:20');
  });

  it('[D13] tells what shifts, with the old and the new time', () => {
    const at = planning.startsAt;
    const told = moveConsequence(planning.items, 'itemthrxxx', 0, at);
    expect(told.shifts).toEqual([
      { item: 'itemthrxxx', was: at + 35 * minute, now: at },
      { item: 'itemonexxx', was: at, now: at + 5 * minute },
      { item: 'itemtwoxxx', was: at + 10 * minute, now: at + 15 * minute },
    ]);
    expect(told).toMatchObject({ others: 2, byMinutes: 5, sameFrom: null });
  });

  it('[D13] tells from which item nothing changes', () => {
    const told = moveConsequence(planning.items, 'itemtwoxxx', 0, planning.startsAt);
    expect(told).toMatchObject({ others: 1, byMinutes: 25, sameFrom: 'itemthrxxx' });
    const nothing = moveConsequence(planning.items, 'itemonexxx', 0, planning.startsAt);
    expect(nothing).toMatchObject({ others: 0, byMinutes: 0, sameFrom: 'itemonexxx' });
  });

  it('[D13] knows a new item by having no old time', () => {
    const shifts = itemShifts(planning.items, [anItem('itemnewxxx', 5), ...planning.items], 0);
    expect(shifts.map(({ was }) => was)).toEqual([null, 0, 10 * minute, 35 * minute]);
  });
});
