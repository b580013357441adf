import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '#domain/session/state.ts';
import { live, seat, table, viewOf, words } from './evening/evening.fixture.ts';
import { Closed } from './quiet-screens.tsx';
import { loadSay } from './say.ts';

const say = await loadSay('nl');

/** What Samira reads after an evening in which this was said. */
const reads = (contributions: readonly Contribution[], spokeMs = 0): string => {
  const session = live({ tables: [table(1, { contributions, seats: [seat('samira', 2, { spokeMs })] })] });
  const boot = { token: 'geheim' } as never;
  return renderToStaticMarkup(createElement(Closed, { session, view: viewOf('samira'), say, boot }));
};

describe('when the evening is over', () => {
  it('who typed nothing does not read that they laid down what was written down for them', () => {
    const html = reads(['w1', 'w2'].map((id) => words(id, { author: 'samira', recordedBy: 'bram' })));
    expect(html).toContain('Er liggen 2 briefjes van u op tafel.');
    expect(html).not.toContain('U legde');
  });

  it('who had the floor and left no words does not read that they listened, nor who may have talked without it', () => {
    expect(reads([], 40_000)).toContain('U heeft vandaag meegepraat.');
    expect(reads([])).toContain('U was er vandaag bij. Ook dat telt.');
    for (const spoke of [0, 40_000]) expect(reads([], spoke)).not.toContain('geluisterd');
  });

  it('who said nothing does not read that their words are kept', () => {
    expect(reads([words('w1', { author: 'bram' })])).not.toContain('Uw woorden zijn bewaard');
    expect(reads([words('w1', { author: 'samira' })])).toContain('Uw woorden zijn bewaard');
  });
});
