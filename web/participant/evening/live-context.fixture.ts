import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Live } from '#domain/session/state.ts';
import { stillMedia } from '#web/media/still.fixture.ts';
import { MediaProvider } from '#web/media/use-media.ts';
import { times } from '#wording/times.ts';
import { loadSay } from '../say.ts';
import { LiveProvider } from '../use-live.tsx';
import { viewOf } from './evening.fixture.ts';

const say = await loadSay('nl');

/** A part of Samira's screen as words, in this evening, with these people known by name. */
export function wordsOf(
  part: ReactElement,
  session: Live,
  names: Readonly<Record<string, string>> = {},
): string {
  const view = viewOf('samira');
  const context = {
    boot: {} as never,
    view: { ...view, session, names: { ...view.names, ...names } },
    session,
    me: 'samira',
    say,
    times: times('nl', 'UTC'),
    now: 0,
    offline: false,
    send: () => Promise.reject(new Error('nothing is sent while drawing')),
    nameOf: (person: string) => person,
  };
  const withMedia = createElement(MediaProvider, { value: { media: stillMedia(), say, help: '' } }, part);
  const html = renderToStaticMarkup(createElement(LiveProvider, { value: context }, withMedia));
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}
