import { describe, expect, it } from 'vitest';
import { draft, tell, theme } from '#domain/harvest/scenario.ts';
import { ownStep, stepToUndo, undoLasts } from './own-step.ts';

const before = tell([theme('open', 'Vaker open', 'a')]).state;
const own = ownStep(before, 0);
const after = tell([theme('taal', 'Gewone taal', 'b')], before).state;

describe('what a desk can take back', () => {
  it('is its own last step, for a few minutes', () => {
    expect(stepToUndo(after, own, 1)).toMatchObject({ what: 'made', theme: 'Gewone taal' });
    expect(stepToUndo(after, own, undoLasts)).toBeNull();
  });

  it('is nothing once another step followed, also one with an agreement', () => {
    expect(stepToUndo(tell([theme('tijd', 'Tijd', 'c')], after).state, own, 1)).toBeNull();
    expect(stepToUndo(tell([draft('een', 'b')], after).state, own, 1)).toBeNull();
  });

  it('is nothing of before the desk was opened, nor a step that changed nothing', () => {
    expect(stepToUndo(after, null, 1)).toBeNull();
    expect(stepToUndo(before, own, 1)).toBeNull();
  });
});
