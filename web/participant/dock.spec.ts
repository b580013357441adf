import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { Table } from '#domain/session/state.ts';
import type { MediaView } from '#web/media/view.ts';
import { Dock } from './dock.tsx';
import { live, seat, table, words } from './evening/evening.fixture.ts';
import { drawn } from './evening/live-context.fixture.ts';
import { loadSay } from './say.ts';
import { RoundTable } from './table/round-table.tsx';

const say = await loadSay('nl');
const nothing = (): void => undefined;
const desk = {
  note: { text: '', tableOnly: false, keptAt: null },
  problem: null,
  waiting: new Set<string>(),
  alwaysTableOnly: false,
  write: nothing,
  setTableOnly: nothing,
  lay: nothing,
};

/** The table of Samira, who has the floor, with the dock below it. */
function shown(own: Partial<MediaView>, more: Partial<Table> = {}): string {
  const hers = table(1, {
    seats: [seat('samira', 2), seat('yusuf', 3)],
    floor: { person: 'samira', since: 0 },
    ...more,
  });
  const parts = [
    createElement(RoundTable, { key: 'table', table: hers }),
    createElement(Dock, { key: 'dock', table: hers, desk, onNote: nothing, onSaid: nothing }),
  ];
  const media = { me: 'samira', state: 'on', room: 'table:1', ...own } as const;
  return drawn(parts, live({ tables: [hers] }), { media });
}

describe('who has the floor', () => {
  const tag = `>${say('common.seat.youShort')} ${say('common.seat.speaks')}<`;

  it('is told so, and to take their time', () => {
    const html = shown({ rights: { speak: true, camera: true } });
    expect(html).toContain(say('participant.hand.floorHint'));
    expect(html).toContain(tag);
    expect(html).not.toContain(say('participant.hand.floorUnheard'));
  });

  it('is told that the others do not hear them while everybody listens, and not that they speak', () => {
    const html = shown({ rights: { speak: false, camera: true }, silenced: true });
    expect(html).toContain(say('participant.hand.floorUnheard'));
    expect(html).not.toContain(tag);
    expect(html).not.toContain(say('participant.hand.floorHint'));
  });
});

describe('what lies on the table', () => {
  it('holds my own words of an earlier part, so that I can read them back', () => {
    const contributions = [
      words('mine', { item: 'earlier', author: 'samira' }),
      words('theirs', { item: 'earlier', author: 'yusuf' }),
    ];
    expect(shown({}, { contributions })).toContain(say('participant.said.open', { count: 1 }));
  });
});
