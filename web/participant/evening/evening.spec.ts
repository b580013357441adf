import { describe, expect, it } from 'vitest';
import { chairsOf, hereAt } from './chairs.ts';
import { live, seat, table, viewOf, words } from './evening.fixture.ts';
import { handOf } from './hand.ts';
import { checksToShow, stanceOf } from './support.ts';
import { wallOf } from './wall.ts';
import { onTable, toConfirm, toRead } from './words.ts';

describe('the chairs', () => {
  const seats = [
    seat('samira', 0),
    seat('ria', 1, { means: 'phone' }),
    seat('daan', 2),
    seat('yusuf', 3, { joined: false }),
    seat('noor', 4, { role: 'facilitator' }),
  ];
  const view = viewOf('samira', { online: new Set(['noor']) });
  const wordsOf = (of: Parameters<typeof chairsOf>[0]) => chairsOf(of, view).chairs.map(({ word }) => word);

  it('say who is away, who is still to come, and who has no screen to be seen by', () => {
    expect(wordsOf(table(1, { seats }))).toEqual(['you', 'phone', 'away', 'expected', 'facilitator']);
  });

  it('count who calls once they were heard, as the table and the stage do', () => {
    const silent = [seat('samira', 0), seat('ria', 1, { means: 'phone', joined: false })];
    const { chairs } = chairsOf(table(1, { seats: silent }), view);
    expect([chairs[1]?.word, hereAt(chairs)]).toEqual(['expected', 1]);
  });

  it('keep everyone: who is away has a chair, but is not counted as here', () => {
    const { chairs } = chairsOf(table(1, { seats }), view);
    expect([chairs.length, hereAt(chairs)]).toEqual([5, 3]);
  });

  it('say of the speaker that they speak, also when it is you', () => {
    expect(wordsOf(table(1, { seats, floor: { person: 'samira', since: 0 } }))[0]).toBe('speaks');
  });

  it('stand in their own order, with yours known, whatever order they came in', () => {
    const { chairs, near } = chairsOf(table(1, { seats: [...seats].reverse() }), viewOf('daan'));
    expect(chairs.map(({ person }) => person)).toEqual(['samira', 'ria', 'daan', 'yusuf', 'noor']);
    expect(near).toBe(2);
  });

  it('number the hands in the order in which they went up', () => {
    const hands = [
      { person: 'daan', at: 1 },
      { person: 'samira', at: 2 },
    ];
    const { chairs } = chairsOf(table(1, { seats, hands }), view);
    expect(chairs.map(({ hand }) => hand)).toEqual([2, null, 1, null, null]);
  });
});

describe('the hand', () => {
  const hands = [{ person: 'ria', at: 1 }];

  it('tells beforehand which number you would be', () => {
    expect(handOf(table(1, { hands }), 'samira')).toEqual({ is: 'down', wouldBe: 2 });
  });

  it('tells your number once it is up, and that you have the floor once you have', () => {
    expect(handOf(table(1, { hands }), 'ria')).toEqual({ is: 'up', number: 1 });
    expect(handOf(table(1, { floor: { person: 'ria', since: 0 } }), 'ria')).toEqual({ is: 'floor' });
  });
});

describe('words', () => {
  it('on the table are those of this item', () => {
    const contributions = [words('now'), words('before', { item: 'earlier' })];
    expect(onTable(table(1, { contributions }), 'item').map(({ id }) => id)).toEqual(['now']);
  });

  it('of one’s own stay to be read in every part, those of others in theirs', () => {
    const contributions = [
      words('mine', { item: 'earlier', author: 'samira' }),
      words('theirs', { item: 'earlier', author: 'henk' }),
      words('now', { author: 'henk' }),
    ];
    const read = toRead(table(1, { contributions }), 'item', 'samira');
    expect(read.map(({ id }) => id)).toEqual(['mine', 'now']);
  });

  it('are asked back only of who said them, once who wrote them down read them out, until they answer', () => {
    const recorded = { author: 'samira', recordedBy: 'bram' };
    const contributions = [
      words('not read out yet', { ...recorded, status: 'noted' }),
      words('asked', { ...recorded, status: 'read-back' }),
      words('answered', { ...recorded, status: 'confirmed' }),
      words('gone', { ...recorded, redacted: { reason: 'x', at: 0 } }),
      words('typed', { author: 'samira', recordedBy: null }),
      words("somebody else's", { author: 'henk', recordedBy: 'bram' }),
    ];
    expect(toConfirm(table(1, { contributions }), 'samira').map(({ id }) => id)).toEqual(['asked']);
  });
});

describe('the wall', () => {
  const session = live({
    focus: 'second',
    tables: [
      table(1, {
        contributions: [
          words('a', { at: 1 }),
          words('b', { at: 2 }),
          words('secret', { visibility: 'table' }),
        ],
      }),
      table(2, {
        contributions: [words('c', { at: 3, table: 2 }), words('gone', { redacted: { reason: '', at: 0 } })],
      }),
    ],
  });
  const ref = (contribution: string) => ({ session: 'session', table: 1, contribution });
  const harvest = {
    ...viewOf('x').harvest,
    themes: [
      { id: 'first', name: 'Eerste', contributions: [ref('a')] },
      { id: 'second', name: 'Tweede', contributions: [ref('a'), ref('c')] },
      { id: 'empty', name: 'Leeg', contributions: [ref('secret')] },
    ],
  };
  const ids = () =>
    wallOf(session, harvest).map(({ theme, words: all }) => [theme?.id, all.map(({ id }) => id)]);

  it('[R8] never shows what was for one table, not even in a theme', () => {
    expect(JSON.stringify(wallOf(session, harvest))).not.toContain('secret');
  });

  it('begins with what plenary talks about, ends with what is in no theme, newest words first', () => {
    expect(ids()).toEqual([
      ['second', ['c', 'a']],
      ['first', ['a']],
      [undefined, ['b']],
    ]);
  });
});

describe('a support check', () => {
  const check = {
    agreement: 'a',
    version: 1,
    title: '',
    text: '',
    askedAt: 0,
    closedAt: null,
    stances: [{}, { samira: { stance: 'support' as const, words: '' } }],
    result: null,
  };

  it('knows your own answer wherever you sat when you gave it', () => {
    expect(stanceOf(check, 'samira')?.stance).toBe('support');
    expect(stanceOf(check, 'henk')).toBeNull();
  });

  it('stays in view for ten minutes after it closed', () => {
    const session = live({ support: [{ ...check, closedAt: 0 }] });
    expect([checksToShow(session, 599_999).length, checksToShow(session, 600_000).length]).toEqual([1, 0]);
  });
});
