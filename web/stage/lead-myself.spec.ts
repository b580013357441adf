import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Table } from '#domain/session/state.ts';
import { emptyView } from '#web/connection/view.ts';
import { ControlContext } from './control.ts';
import { evening, liesbeth, names } from './evening.fixture.ts';
import { LeadMyself } from './lead-myself.tsx';
import { stageSay } from './say.ts';

const say = stageSay('nl');
const [first] = evening.tables;
function shown(facilitator: string | null): string {
  const value = { view: { ...emptyView, names }, me: liesbeth, say } as never;
  const props = { table: { ...first, facilitator } as Table, act: () => Promise.resolve(true) };
  return renderToStaticMarkup(createElement(ControlContext, { value }, createElement(LeadMyself, props)));
}

it('[S10] who would lead a table themselves reads beforehand what becomes of who leads it now', () => {
  const leads = first?.facilitator ?? '';
  expect(shown(leads)).toContain(say('stage.people.relieves', { name: names[leads] ?? '' }));
  expect(shown(leads)).toContain(say('stage.people.iFacilitate'));
  expect(shown(null)).toBe(shown(null).match(/<button.*<\/button>/)?.[0]);
  expect(shown(liesbeth)).toBe('');
});
