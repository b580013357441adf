import { describe, expect, it } from 'vitest';
import type { Stance } from '../events.ts';
import { opened } from '../specification.ts';
import { totals } from './totals.ts';

const asks = (version = 1, agreement = 'bellen') =>
  ({ type: 'ask-support', agreement, version, title: 'We bellen ook mensen.', text: '' }) as const;
const gives = (stance: Stance, words = '', person?: string) =>
  ({ type: 'give-support', agreement: 'bellen', stance, words, person }) as const;
const closes = { type: 'close-support', agreement: 'bellen' } as const;
const asked = () => opened().after('rob', asks());
const stances = (evening: ReturnType<typeof asked>) =>
  Object.assign({}, ...(evening.laid.support.at(-1)?.stances ?? [])) as Record<string, { stance: Stance }>;
const counted = ({ laid }: ReturnType<typeof asked>) =>
  laid.support.map((check) => totals(laid, check)).at(-1);

describe('asking for support', () => {
  it('[S40] one wording of an agreement at a time', () => {
    const evening = asked();
    expect(evening.asks('rob', asks())).toEqual([]);
    expect(evening.asks('rob', asks(2))).toBe('support-open');
    expect(evening.asks('rob', asks(1, 'anders'))).toEqual(['support-asked']);
    evening.after('rob', closes);
    expect(evening.asks('rob', asks(2))).toEqual(['support-asked']);
    expect(evening.asks('gerda', asks(3))).toBe('not-allowed');
  });

  it('[S40] is given only while it is asked', () => {
    expect(opened().asks('anna', gives('support'))).toBe('no-such-support');
    expect(asked().after('rob', closes).asks('anna', gives('support'))).toBe('support-not-open');
    expect(opened().asks('rob', closes)).toBe('no-such-support');
  });

  it('[S41] the last stance of a person counts', () => {
    const evening = asked().after('anna', gives('support'));
    expect(evening.asks('anna', gives('support'))).toEqual([]);
    evening.after('anna', gives('reservation', 'Wie belt er?'));
    expect(stances(evening)).toMatchObject({ anna: { stance: 'reservation' } });
  });

  it('[S41] the last stance counts also from another table', () => {
    const evening = asked().after('anna', gives('support'));
    evening.after('liesbeth', { type: 'move-person', person: 'anna', from: 1, to: 2 });
    evening.after('anna', gives('no-support', 'Nee.')).after('rob', closes);
    expect(counted(evening)).toMatchObject({ support: 0, noSupport: 1 });
  });

  it('[S41] a reservation or a no has words with it', () => {
    const evening = asked();
    expect(evening.asks('anna', gives('reservation', ' '))).toBe('support-words-needed');
    expect(evening.asks('anna', gives('no-support'))).toBe('support-words-needed');
    expect(evening.asks('anna', gives('support', 'x'.repeat(4_001)))).toBe('text-too-long');
    expect(evening.asks('anna', gives('no-support', 'Nee.'))).toContain('support-given');
  });

  it('[S41] is for participants; the table team gives it for who phones in', () => {
    const evening = asked();
    expect(evening.asks('gerda', gives('support'))).toBe('not-allowed');
    expect(evening.asks('liesbeth', gives('support'))).toBe('no-seat');
    expect(evening.asks('guus', gives('support', '', 'fem'))).toContain('support-given');
    expect(evening.asks('guus', gives('support', '', 'bo'))).toBe('not-allowed');
    expect(stances(evening)).toMatchObject({ fem: { stance: 'support' } });
  });

  it('[S60] is not asked of who was relieved from a table, nor are they counted', () => {
    const evening = asked().after('gerda', { type: 'join' });
    evening.after('liesbeth', { type: 'take-role', table: 1, person: 'tess', role: 'facilitator' });
    expect(evening.seat('gerda').role).toBe('participant');
    expect(evening.asks('gerda', gives('support'))).toBe('not-allowed');
    evening.after('anna', gives('support')).after('rob', closes);
    expect(counted(evening)).toMatchObject({ asked: 1, support: 1 });
  });

  it('[S42] is known to who gave it and to staff', () => {
    const evening = asked().after('anna', gives('support'));
    expect(evening.audiences('support-given')).toEqual(['person:anna']);
  });

  it('[S42] the close tells nobody what fewer than four answered', () => {
    const evening = asked().after('anna', gives('reservation', 'Wie?'));
    const kept = evening.after('rob', closes).laid.support[0];
    expect(kept?.result).toEqual({ asked: 1, support: 0, reservation: 0, noSupport: 0 });
    expect(evening.asks('rob', asks())).toEqual(['support-asked']);
  });

  it('[S42] the close tells of how many who were here, who said what', () => {
    const evening = asked().after('gerda', { type: 'join' });
    evening
      .after('anna', gives('support'))
      .after('bo', gives('reservation', 'Wie?'))
      .after('cas', gives('support'))
      .after('els', gives('support'));
    expect(evening.asks('rob', closes)).toEqual(['support-closed']);
    const totals = { asked: 4, support: 3, reservation: 1, noSupport: 0 };
    expect(evening.laid.support[0]).toMatchObject({ closedAt: evening.now, result: totals });
    expect(evening.audiences('support-closed')).toEqual(['everyone']);
    expect(evening.asks('rob', closes)).toEqual([]);
  });

  it('[S42] a table laid meanwhile takes part', () => {
    const evening = asked();
    const plan = { ...evening.laid, tables: [...evening.laid.tables, { ...evening.table(1), number: 3 }] };
    evening.after('server', {
      type: 'lay-out',
      plan: {
        occasion: plan.occasion,
        items: plan.items,
        participants: [{ person: 'gijs', means: 'screen' }],
        tables: plan.tables.map(({ number, name, videoLink }) => ({
          number,
          name,
          videoLink,
          facilitator: null,
          noteTaker: null,
        })),
      },
    });
    expect(evening.after('gijs', gives('support')).seat('gijs').table).toBe(3);
    expect(stances(evening)).toMatchObject({ gijs: { stance: 'support' } });
  });
});
