import { describe, expect, it } from 'vitest';
import { mayReadNumber } from '../rights.ts';
import { opened } from '../specification.ts';
import { callBackOf } from './call-back.ts';

const asked = (kind: 'call-back' | 'technical') =>
  opened().after('anna', { type: 'ask-help', id: 'vraag', kind, words: '' });
const reads = (evening: ReturnType<typeof asked>, person: string): boolean => {
  const [request] = evening.laid.help;
  return request !== undefined && mayReadNumber(evening.laid, request, { person, roles: [] });
};

describe('who asks to be called', () => {
  it.each([
    ['liesbeth', true],
    ['tess', true],
    ['rob', false],
    ['gerda', false],
    ['cas', false],
    ['anna', false],
  ] as const)('[S59] has a number that %s reads: %s', (person, may) => {
    expect(reads(asked('call-back'), person)).toBe(may);
    expect(reads(asked('technical'), person)).toBe(false);
  });

  it('[S59] has a number that nobody reads once it is solved', () => {
    const evening = asked('call-back').after('tess', { type: 'claim-help', id: 'vraag' });
    expect(reads(evening, 'tess')).toBe(true);
    expect(reads(evening.after('tess', { type: 'resolve-help', id: 'vraag' }), 'tess')).toBe(false);
  });

  it('[S37] waits until that is solved', () => {
    const evening = asked('call-back').after('tess', { type: 'claim-help', id: 'vraag' });
    expect(callBackOf(evening.laid, 'anna')?.state).toMatchObject({ is: 'claimed', by: 'tess' });
    expect(callBackOf(evening.laid, 'cas')).toBeNull();
    expect(callBackOf(asked('technical').laid, 'anna')).toBeNull();
    evening.after('tess', { type: 'resolve-help', id: 'vraag' });
    expect(callBackOf(evening.laid, 'anna')).toBeNull();
  });
});
