import { describe, expect, it } from 'vitest';
import { shownFate } from './reading.ts';

const told = { by: 'de gemeenteraad', at: 900, reason: 'Het kost te veel.' };
const changed = { decision: 'adopted-changed', ...told, added: 'Eén zondag per maand.' } as const;
const unchanged = { decision: 'adopted-unchanged', ...told } as const;

describe('the fate that is shown', () => {
  it('tells what was adopted with a change apart from what was adopted as it stood', () => {
    expect(shownFate({ fate: 'adopted', adoption: changed })).toBe('changed');
    expect(shownFate({ fate: 'adopted', adoption: unchanged })).toBe('adopted');
  });

  it('is how it goes, once that is told', () => {
    expect(shownFate({ fate: 'kept', adoption: changed })).toBe('kept');
    expect(shownFate({ fate: 'published', adoption: null })).toBe('published');
  });
});
