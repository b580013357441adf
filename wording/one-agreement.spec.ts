import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '#tools/wording/messages.ts';
import { languages } from './say.ts';

type Area = Parameters<typeof messagesOf>[1];
const told = (language: 'nl' | 'en', area: Area, key: string, values = {}): string =>
  String(new IntlMessageFormat(String(messagesOf(language, area)[key]), language).format(values));

describe('an agreement', () => {
  it.each(languages)('is decided on in %s in the same words before and after', (language) => {
    expect(told(language, 'studio', 'studio.answer.decided.adopted-changed')).toBe(
      told(language, 'pages-public', 'pages-public.agreement.decision-adopted-changed'),
    );
  });

  it('that stands alone is not counted as one of many', () => {
    expect(told('nl', 'studio', 'studio.answer.open', { count: 1, of: 1 })).toBe(
      'De afspraak wacht op antwoord',
    );
    expect(told('nl', 'studio', 'studio.answer.open', { count: 1, of: 3 })).toBe(
      '1 van de 3 afspraken wacht op antwoord',
    );
    expect(told('nl', 'pages-public', 'pages-public.lineage.said-all', { count: 1 })).toBe(
      'Lees de uitspraak',
    );
  });

  it('is said to become public with an explanation only where there is one', () => {
    const look = (explained: string) => told('nl', 'harvest', 'harvest.publish.text', { explained });
    expect(look('other')).toBe('de afspraak');
    expect(look('yes')).toBe('de afspraak en de uitleg');
  });

  it('is said to be put before the tables, not to be made there', () => {
    expect(told('nl', 'pages-public', 'pages-public.agreement.made')).toBe('Voorgelegd aan de tafels');
  });
});
