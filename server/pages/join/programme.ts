import { html } from 'hono/html';
import type { Moment } from '#domain/kernel/moments.ts';
import { minute } from '#domain/kernel/moments.ts';
import type { RunSheetItem } from '#domain/process/events.ts';
import { times } from '#wording/times.ts';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import type { EveningTimes } from './page.ts';
import type { JoinSay } from './say.ts';

type Item = Pick<RunSheetItem, 'title' | 'minutes' | 'place' | 'text'>;

/** What we are going to do, with the clock times as planned. */
export function programmePart(say: JoinSay, evening: EveningTimes, items: readonly Item[]): Html {
  const time = times(say.language, evening.zone);
  const starts = startsOf(evening.startsAt, items);
  const ends = evening.startsAt + items.reduce((sum, item) => sum + item.minutes, 0) * minute;
  return html`<h2>${say('join.programme.title')}</h2>
<p class="under">${sentence(say('join.programme.when', { day: time.day(evening.startsAt), hour: time.hour(ends) }))}</p>
<ol class="prog">${items.map((item, index) => line(item, starts[index] ?? evening.startsAt, time))}</ol>`;
}

const startsOf = (startsAt: Moment, items: readonly Item[]): readonly Moment[] =>
  items.map(
    (_, index) => startsAt + items.slice(0, index).reduce((sum, item) => sum + item.minutes, 0) * minute,
  );

const line = (item: Item, at: Moment, time: ReturnType<typeof times>): Html =>
  html`<li${item.place === 'break' ? html` class="pause"` : nothing}><time datetime="${time.machine(at)}">${time.clock(at)}</time><p><b>${item.title}</b>${item.text ? html`<span>${item.text}</span>` : nothing}</p></li>`;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
