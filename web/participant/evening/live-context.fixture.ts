import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Live } from '#domain/session/state.ts';
import { stillMedia } from '#web/media/still.fixture.ts';
import { MediaProvider } from '#web/media/use-media.ts';
import type { MediaView } from '#web/media/view.ts';
import { times } from '#wording/times.ts';
import { loadSay } from '../say.ts';
import { LiveProvider } from '../use-live.tsx';
import { viewOf } from './evening.fixture.ts';

const say = await loadSay('nl');

interface Around {
  /** Beside who is known by name already. */
  readonly names?: Readonly<Record<string, string>>;
  /** Samira's own sound and picture. */
  readonly media?: Partial<MediaView>;
}

/** A part of Samira's screen in this evening, as HTML. */
export function drawn(part: ReactNode, session: Live, { names = {}, media = {} }: Around = {}): string {
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
  const surroundings = { media: stillMedia(media), say, help: '' };
  const withMedia = createElement(MediaProvider, { value: surroundings }, part);
  return renderToStaticMarkup(createElement(LiveProvider, { value: context }, withMedia));
}

/** The same as words only. */
export const wordsOf = (part: ReactNode, session: Live, names: Around['names'] = {}): string =>
  drawn(part, session, { names })
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
