import { describe, expect, it } from 'vitest';
import type { HarvestCommand } from '../commands.ts';
import { codes, draft, ref, tell, theme } from '../scenario.ts';
import type { HarvestState } from '../state.ts';

const inside = (state: HarvestState): Record<string, readonly string[]> =>
  Object.fromEntries(
    state.themes.map(({ name, contributions }) => [name, contributions.map((r) => r.contribution)]),
  );

const two = [theme('taal', 'Gewone taal', 'a', 'b'), theme('luister', 'Eerst luisteren', 'b', 'c')];
const merge: HarvestCommand = { type: 'merge-themes', from: 'taal', into: 'luister' };
const split: HarvestCommand = {
  type: 'split-theme',
  from: 'luister',
  theme: 'stilte',
  name: 'Stilte',
  contributions: ['c', 'elsewhere'],
};
const rename: HarvestCommand = {
  type: 'rename-theme',
  theme: 'taal',
  name: 'Klare taal',
  saw: 'Gewone taal',
};
const remove: HarvestCommand = { type: 'remove-theme', theme: 'taal' };
const add: HarvestCommand = {
  type: 'theme-contributions',
  theme: 'taal',
  contributions: [ref('c'), ref('d')],
};
const take: HarvestCommand = { type: 'untheme-contributions', theme: 'luister', contributions: ['b'] };

describe('themes', () => {
  it('[H4] a contribution may be in several themes', () => {
    expect(inside(tell(two).state)).toEqual({ 'Gewone taal': ['a', 'b'], 'Eerst luisteren': ['b', 'c'] });
  });

  it('[H4] a contribution is in a theme once, however often it is put there', () => {
    const again: HarvestCommand = {
      type: 'theme-contributions',
      theme: 'taal',
      contributions: [ref('b'), ref('d'), ref('d')],
    };
    const told = tell([...two, again]);
    expect(inside(told.state)['Gewone taal']).toEqual(['a', 'b', 'd']);
    expect(tell([again], told.state).events).toEqual([]);
  });

  it('[H5] a theme without a readable name is refused', () => {
    expect(codes(tell([theme('leeg', ' \u200b ')]))).toEqual(['theme-name-missing']);
  });

  it('[H5] no two themes have the same name, whatever the capitals', () => {
    expect(codes(tell([...two, theme('dubbel', 'GEWONE TAAL')]))).toEqual(['theme-name-taken']);
    expect(codes(tell([...two, { ...split, name: 'gewone taal' }]))).toEqual(['theme-name-taken']);
    expect(codes(tell([...two, { ...rename, name: 'eerst luisteren' }]))).toEqual(['theme-name-taken']);
  });

  it('[H5] a theme may keep its own name in other capitals', () => {
    expect(codes(tell([...two, { ...rename, name: 'GEWONE taal' }]))).toEqual([]);
  });

  it('[H5] a name that changed meanwhile is not overwritten, and both names come back', () => {
    const told = tell([...two, rename, { ...rename, name: 'Begrijpelijk' }]);
    expect(told.refusals).toEqual([
      { code: 'theme-renamed-meanwhile', values: { yours: 'Begrijpelijk', theirs: 'Klare taal' } },
    ]);
  });

  it('[H6] merging brings everything of the one into the other, once', () => {
    expect(inside(tell([...two, merge]).state)).toEqual({ 'Eerst luisteren': ['b', 'c', 'a'] });
  });

  it('[H6] a theme does not merge into itself or into one that is not there', () => {
    const self: HarvestCommand = { type: 'merge-themes', from: 'taal', into: 'taal' };
    const gone: HarvestCommand = { type: 'merge-themes', from: 'taal', into: 'nergens' };
    expect(codes(tell([...two, self, gone]))).toEqual(['theme-into-itself', 'theme-unknown']);
  });

  it('[H6] the id of a theme that merged is not given to a new one', () => {
    expect(codes(tell([...two, merge, theme('taal', 'Anders')]))).toEqual(['theme-exists']);
  });

  it('[H7] a split takes the chosen contributions into a new theme', () => {
    expect(inside(tell([...two, split]).state)).toEqual({
      'Gewone taal': ['a', 'b'],
      'Eerst luisteren': ['b'],
      Stilte: ['c'],
    });
  });

  it('[H7] splitting off nothing that is there is refused', () => {
    expect(codes(tell([...two, { ...split, contributions: ['a'] }]))).toEqual(['nothing-to-split']);
  });
});

describe('undo', () => {
  const steps: [string, HarvestCommand][] = [
    ['made', theme('nieuw', 'Nieuw', 'a')],
    ['renamed', rename],
    ['themed', add],
    ['unthemed', take],
    ['merged', merge],
    ['split', split],
    ['removed', remove],
  ];

  it.each(steps)('[H8] takes back the last step: %s', (what, command) => {
    const before = tell([...two, theme('derde', 'Derde', 'z')]).state;
    const after = tell([command], before).state;
    const last = after.undo.at(-1);
    expect(last?.what).toBe(what);
    const back = tell([{ type: 'undo-grouping', step: last?.id ?? '' }], after).state;
    expect(back).toEqual({ ...before, steps: before.steps + 1 });
  });

  it('[H8] steps come back one after the other until nothing is left', () => {
    let state = tell([...two, add, merge, theme('derde', 'Derde', 'z')]).state;
    for (let left = state.undo.length; left > 0; left -= 1) {
      state = tell([{ type: 'undo-grouping', step: state.undo.at(-1)?.id ?? '' }], state).state;
    }
    expect(state.themes).toEqual([]);
    expect(codes(tell([{ type: 'undo-grouping', step: 'step-1' }], state))).toEqual(['nothing-to-undo']);
  });

  it('[H9] undo is refused when the step on the screen is no longer the last one', () => {
    const { state } = tell(two);
    const shown = state.undo.at(-1)?.id ?? '';
    const told = tell([add, { type: 'undo-grouping', step: shown }], state);
    expect(codes(told)).toEqual(['undo-not-last']);
  });

  it('[H20] a step is not undone once its theme is in a public agreement', () => {
    const settle = { type: 'settle-agreement', agreement: 'een', version: 1 } as const;
    const made = tell([theme('open', 'Vaker open', 'a'), draft('een', 'a')]).state;
    const undo = { type: 'undo-grouping', step: made.undo.at(-1)?.id ?? '' } as const;
    expect(codes(tell([settle, undo], made))).toEqual(['undo-published']);
    expect(codes(tell([undo], made))).toEqual([]);
    const other = tell([theme('open', 'Vaker open', 'b'), draft('een', 'a'), settle]).state;
    expect(codes(tell([undo], other))).toEqual([]);
  });

  it('[H9] a step that was taken back gives its name to no other', () => {
    const { state } = tell(two);
    const step = state.undo.at(-1)?.id ?? '';
    const told = tell([{ type: 'undo-grouping', step }, add, { type: 'undo-grouping', step }], state);
    expect(codes(told)).toEqual(['undo-not-last']);
  });

  it('[H10] the last fifty steps can be taken back, and each says what it was', () => {
    const many = Array.from({ length: 60 }, (_, n) => theme(`t${n}`, `Thema ${n}`));
    const { undo } = tell(many).state;
    expect(undo).toHaveLength(50);
    expect(undo.at(-1)).toMatchObject({ what: 'made', theme: 'Thema 59', count: 0 });
  });

  it('[H10] a step of several contributions says how many and where', () => {
    expect(tell([...two, add]).state.undo.at(-1)).toMatchObject({
      what: 'themed',
      theme: 'Gewone taal',
      count: 2,
    });
    expect(tell([...two, merge]).state.undo.at(-1)).toMatchObject({
      what: 'merged',
      theme: 'Gewone taal',
      other: 'Eerst luisteren',
      count: 2,
    });
  });
});
