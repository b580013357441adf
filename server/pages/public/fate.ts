import { html } from 'hono/html';
import type { Action, PublishedAgreement } from '#domain/answer/events.ts';
import { type ShownFate, shownFate } from '#domain/answer/reading.ts';
import type { Html } from '../html.ts';
import { type Icon, icon } from '../icons.ts';
import type { PublicSay } from '../say.ts';

const icons: Readonly<Record<ShownFate, Icon>> = {
  published: 'undecided',
  adopted: 'done',
  changed: 'changed',
  rejected: 'refused',
  'in-progress': 'half',
  kept: 'done',
  'not-kept': 'late',
};

/** The fate of an agreement: a word, an icon and a colour. */
export function fateMark(agreement: Pick<PublishedAgreement, 'fate' | 'adoption'>, say: PublicSay): Html {
  const fate = shownFate(agreement);
  return html`<span class="fate fate-${fate}">${icon(icons[fate])}${say(`pages-public.fate.${fate}`)}</span>`;
}

export function fateHeading(agreement: Pick<PublishedAgreement, 'fate' | 'adoption'>, say: PublicSay): Html {
  const fate = shownFate(agreement);
  return html`<h2 class="big fate-${fate}" id="fate">${icon(icons[fate])}${say(`pages-public.fate.long-${fate}`)}</h2>`;
}

const actionIcons: Readonly<Record<Action['status'], Icon>> = {
  'not-started': 'open',
  'in-progress': 'half',
  done: 'done',
  late: 'late',
};

export const actionMark = ({ status }: Action, say: PublicSay): Html =>
  html`<span class="fate action-${status}">${icon(actionIcons[status])}${say(`pages-public.action.${status}`)}</span>`;
