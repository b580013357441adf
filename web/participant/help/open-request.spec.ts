import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { live } from '../evening/evening.fixture.ts';
import { wordsOf } from '../evening/live-context.fixture.ts';
import { OpenRequest } from './open-request.tsx';

/** What Samira, who asked to be called, reads once this person took that on. */
function told(
  by: string,
  names: Readonly<Record<string, string>> = { tess: 'Tess', lies: 'Liesbeth' },
): string {
  const state = { is: 'claimed', by, at: 0 } as const;
  const request = {
    id: 'v',
    kind: 'call-back',
    words: '',
    person: 'samira',
    table: 1,
    askedAt: 0,
    state,
  } as const;
  const evening = live({ help: [request] });
  const team = { leadFacilitators: ['lies'], techHosts: ['tess'], rapporteurs: [] };
  const session = { ...evening, occasion: { ...evening.occasion, team } };
  return wordsOf(createElement(OpenRequest, { request }), session, names);
}

describe('who asked to be called', () => {
  it('reads who calls, by name and role', () => {
    expect(told('tess')).toContain('Tess belt u nu, van de techniek.');
    expect(told('lies')).toContain('Liesbeth belt u nu, de hoofdbegeleider.');
    expect(told('olga', { olga: 'Olga' })).toContain('Olga belt u nu, van de organisatie.');
  });

  it('reads where the call comes from while no name is known', () => {
    expect(told('olga')).toContain('Iemand van de organisatie belt u nu.');
  });
});
