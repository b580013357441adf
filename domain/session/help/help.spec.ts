import { describe, expect, it } from 'vitest';
import type { HelpKind } from '../events.ts';
import { inLobby, opened } from '../specification.ts';
import { view } from '../view.ts';

const asks = (kind: HelpKind, id = 'vraag', words = 'Ik hoor niets.') =>
  ({ type: 'ask-help', id, kind, words }) as const;
const claims = { type: 'claim-help', id: 'vraag' } as const;
const resolves = { type: 'resolve-help', id: 'vraag' } as const;

describe('asking for help', () => {
  it.each(['technical', 'call-back', 'safety'] as const)(
    '[S36] %s is for who asked and for staff',
    (kind) => {
      const evening = opened();
      expect(evening.asks('anna', asks(kind))).toEqual(['help-asked']);
      expect(evening.audiences('help-asked')).toEqual(['person:anna']);
    },
  );

  it('[S36] a question for the facilitator also reaches the table team', () => {
    const evening = opened().after('anna', asks('facilitator')).after('tess', claims, resolves);
    expect(evening.audiences('table-asked')).toEqual(['table-team:1']);
    expect(evening.audiences('help-claimed')).toEqual(['person:anna', 'table-team:1']);
    expect(evening.audiences('help-resolved')).toEqual(['person:anna', 'table-team:1']);
  });

  it('[S36] what the table team itself asks calls who runs the evening, and not the other of the team', () => {
    const evening = opened();
    expect(evening.asks('gerda', asks('facilitator'))).toEqual(['help-asked']);
    evening.after('tess', claims);
    expect(evening.audiences('help-asked')).toEqual(['person:gerda']);
    expect(evening.audiences('help-claimed')).toEqual(['person:gerda']);
    const { state } = evening;
    expect(view(state, { person: 'nel', kind: 'table-team', table: 1 })).toMatchObject({ help: [] });
    expect(view(state, { person: 'gerda', kind: 'table-team', table: 1 })).toMatchObject({
      help: [{ id: 'vraag', state: { is: 'claimed', by: 'tess' } }],
    });
  });

  it.each([
    ['gerda', true],
    ['liesbeth', true],
    ['tess', true],
    ['nel', false],
    ['anna', false],
  ] as const)('[S38] a call of the facilitator is resolved by %s: %s', (person, may) => {
    const called = () => opened().after('gerda', asks('facilitator'));
    expect(called().asks(person, resolves) === 'not-allowed').toBe(!may);
    const relieved = called().after('liesbeth', {
      type: 'take-role',
      table: 1,
      person: 'nel',
      role: 'facilitator',
    });
    expect(relieved.asks(person, resolves) === 'not-allowed').toBe(!may);
  });

  it('[S36] can be asked before the start and without words, by all who have a place', () => {
    expect(inLobby().asks('anna', asks('call-back', 'vraag', ''))).toEqual(['help-asked']);
    expect(opened().asks('gerda', asks('technical'))).toEqual(['help-asked']);
    expect(opened().asks('liesbeth', asks('facilitator'))).toEqual(['help-asked']);
    expect(opened().asks('vreemde', asks('technical'))).toBe('no-seat');
    expect(opened().asks('anna', asks('technical', 'vraag', 'x'.repeat(4_001)))).toBe('text-too-long');
    expect(opened().asks('anna', asks('technical', 'vraag', 'a\u202e'))).toBe('text-hidden-characters');
  });

  it('[S37] one of a kind at a time', () => {
    const evening = opened().after('anna', asks('technical'));
    expect(evening.asks('anna', asks('technical', 'nog'))).toBe('help-already-asked');
    expect(evening.asks('anna', asks('technical'))).toEqual([]);
    expect(evening.asks('cas', asks('technical'))).toBe('id-taken');
    expect(evening.asks('anna', asks('safety', 'anders'))).toEqual(['help-asked']);
    evening.after('anna', resolves);
    expect(evening.asks('anna', asks('technical', 'nog'))).toEqual(['help-asked']);
  });

  it('[S38] one person claims it', () => {
    const evening = opened().after('anna', asks('technical'));
    expect(evening.asks('gerda', claims)).toBe('not-allowed');
    expect(evening.asks('tess', claims)).toEqual(['help-claimed']);
    expect(evening.asks('tess', claims)).toEqual([]);
    expect(evening.asks('liesbeth', claims)).toBe('help-taken');
    evening.after('tess', resolves);
    expect(evening.asks('tess', claims)).toBe('help-done');
    expect(evening.asks('tess', { ...claims, id: 'weg' })).toBe('no-such-help');
  });

  it.each([
    ['technical', 'anna', true],
    ['technical', 'liesbeth', true],
    ['technical', 'gerda', false],
    ['technical', 'cas', false],
    ['safety', 'gerda', false],
    ['facilitator', 'gerda', true],
    ['facilitator', 'nel', true],
    ['facilitator', 'guus', false],
    ['facilitator', 'rob', false],
  ] as const)('[S38] a %s request resolved by %s: %s', (kind, person, may) => {
    const answer = opened().after('anna', asks(kind)).asks(person, resolves);
    expect(answer === 'not-allowed').toBe(!may);
  });

  it('[S38] resolving twice changes nothing', () => {
    const evening = opened().after('anna', asks('technical'), resolves);
    expect(evening.asks('anna', resolves)).toEqual([]);
    expect(evening.asks('anna', { ...resolves, id: 'weg' })).toBe('no-such-help');
  });
});
