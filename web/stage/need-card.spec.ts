import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Live, Table } from '#domain/session/state.ts';
import { emptyView } from '#web/connection/view.ts';
import { times } from '#wording/times.ts';
import { ControlContext } from './control.ts';
import { evening, everyone, liesbeth, names, now } from './evening.fixture.ts';
import { NeedCard } from './need-card.tsx';
import { stageSay } from './say.ts';

function cardOf(number: number, help: Live['help']): string {
  const control = {
    view: { ...emptyView, names, online: everyone, session: evening },
    now,
    state: { ...evening, help },
    away: {},
    me: liesbeth,
    may: { run: true, harvest: true },
    say: stageSay('nl'),
    times: times('nl', 'Europe/Amsterdam'),
    send: () => Promise.resolve({ ok: true as const, events: [] }),
    offerUndo: () => undefined,
    writeTo: () => undefined,
    writingTo: null,
  };
  const table = evening.tables[number - 1] as Table;
  const card = createElement(NeedCard, { table, need: null, onOpen: () => undefined });
  return renderToStaticMarkup(createElement(ControlContext, { value: control as never }, card));
}

describe('the card of a table whose need was met', () => {
  it('tells who is on it while its request is claimed, and is settled once that is solved', () => {
    const claimed = evening.help.filter((request) => request.table === 7);
    const solved = claimed.map((request) => ({
      ...request,
      state: { is: 'resolved' as const, by: liesbeth, at: now },
    }));
    expect(cardOf(7, claimed)).toContain('card need claimed');
    expect(cardOf(7, claimed)).toContain('Liesbeth');
    expect(cardOf(7, solved)).toContain('card need settled');
  });
});
