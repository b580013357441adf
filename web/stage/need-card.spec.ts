import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Live, Table } from '#domain/session/state.ts';
import { emptyView } from '#web/connection/view.ts';
import { times } from '#wording/times.ts';
import { ControlContext } from './control.ts';
import { evening, everyone, liesbeth, names, now } from './evening.fixture.ts';
import { NeedCard } from './need-card.tsx';
import { needsOf } from './needs.ts';
import { stageSay } from './say.ts';

function cardOf(number: number, help: Live['help'], changes: Partial<Table> = {}): string {
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
  const table = { ...(evening.tables[number - 1] as Table), ...changes };
  const tables = evening.tables.map((each) => (each.number === number ? table : each));
  const need = needsOf({ ...evening, tables, help }, {}, now).find((one) => one.table === number) ?? null;
  const card = createElement(NeedCard, { table, need, onOpen: () => undefined });
  return renderToStaticMarkup(createElement(ControlContext, { value: control as never }, card));
}

describe('the card of a table whose need was met', () => {
  it('tells who is on it and offers them "Solved" while its request is claimed, and not once that is solved', () => {
    const claimed = evening.help.filter((request) => request.table === 7);
    const solved = claimed.map((request) => ({
      ...request,
      state: { is: 'resolved' as const, by: liesbeth, at: now },
    }));
    expect(cardOf(7, claimed)).toContain('card need claimed');
    expect(cardOf(7, claimed)).toContain('Liesbeth');
    expect(cardOf(7, claimed)).toContain(stageSay('nl')('stage.help.resolve'));
    expect(cardOf(7, solved)).not.toContain('Liesbeth');
  });

  it('tells who is on it beside another alarm at the same table', () => {
    const [claimed] = evening.help.filter((request) => request.table === 7);
    if (!claimed) throw new Error('table 7 has a request that was taken on');
    const open = { ...claimed, id: 'nog', kind: 'safety' as const, state: { is: 'open' as const } };
    expect(cardOf(7, [claimed, open])).toContain('card need alarm');
    expect(cardOf(7, [claimed, open])).toContain('Liesbeth');
  });

  it('says that nobody sits there, and not that it is settled, where nobody does', () => {
    const card = cardOf(7, [], { seats: [], facilitator: null });
    expect(card).toContain(stageSay('nl')('stage.need.empty'));
    expect(card).not.toContain(stageSay('nl')('stage.need.settled'));
  });
});
