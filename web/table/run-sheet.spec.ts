import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { second } from '#domain/kernel/moments.ts';
import { emptyView } from '#web/connection/view.ts';
import { times } from '#wording/times.ts';
import { DeskContext } from './desk.ts';
import { MeasuredContext } from './measured.tsx';
import { RunSheet } from './run-sheet.tsx';
import { tableSay } from './say.ts';
import { names, noor, now, samira, session, table, yusuf } from './table.fixture.ts';

const say = tableSay('nl');
const waitingFor = (who: string, count: number): string => say('table.step.waiting', { names: who, count });

/** What the team reads beside its steps. */
function sheet(item: Record<string, number>): string {
  const desk = {
    view: { ...emptyView, names },
    state: session,
    table,
    me: noor,
    help: '',
    say,
    times: times('nl', 'UTC'),
    send: () => Promise.reject(new Error('nothing is sent while drawing')),
    now,
  };
  const measured = createElement(
    MeasuredContext,
    { value: { evening: item, item } },
    createElement(RunSheet),
  );
  return renderToStaticMarkup(createElement(DeskContext, { value: desk }, measured));
}

describe('who is still to come, beside the step', () => {
  it('[screens 8] is who had no turn, and was not heard to take one either', () => {
    expect(sheet({})).toContain(waitingFor('Yusuf en Samira', 2));
    expect(sheet({ [samira]: 30 * second })).toContain(waitingFor('Yusuf', 1));
    expect(sheet({ [samira]: 30 * second, [yusuf]: 30 * second })).not.toContain('moet');
  });
});
