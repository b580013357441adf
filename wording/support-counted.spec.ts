import { describe, expect, it } from 'vitest';
import { messagesOf } from '#tools/wording/messages.ts';
import { sayer } from './say.ts';

/** Every sentence that tells how an agreement was supported, by the area it stands in. */
const told = {
  participant: 'participant.support.closed',
  stage: 'stage.plenary.result',
  harvest: 'harvest.all.support',
  studio: 'studio.answer.support',
  'pages-public': 'pages-public.lineage.support',
} as const;
const result = { support: 2, reservation: 1, noSupport: 0, asked: 3 };
const counted = {
  nl: '2 steun, 1 met bedenking, 0 geen steun, van 3 gevraagd',
  en: '2 support, 1 with a reservation, 0 no support, of 3 asked',
} as const;

describe.each(['nl', 'en'] as const)('support in %s', (language) => {
  it.each(Object.entries(told))('is counted the same everywhere: %s', (area, key) => {
    const said = sayer(language, [messagesOf(language, area)]).lookUp(key, result);
    expect(said?.replace(/\.$/, '')).toBe(counted[language]);
  });

  it('is counted the same in the bars of the big screen', () => {
    const say = sayer(language, [messagesOf(language, 'screen')]);
    const bars = (['support', 'reservation', 'noSupport'] as const).map(
      (kind) => `${result[kind]} ${say.lookUp(`screen.support.${kind}`)?.toLowerCase()}`,
    );
    const of = say.lookUp('screen.support.of', { count: 2, of: result.asked });
    expect([...bars, of?.replace(/^2 /, '')].join(', ')).toBe(counted[language]);
  });
});
