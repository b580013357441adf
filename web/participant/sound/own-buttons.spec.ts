import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OwnButtons } from '#web/media/own-buttons.tsx';
import { stillMedia } from '#web/media/still.fixture.ts';
import { MediaProvider } from '#web/media/use-media.ts';
import type { MediaView } from '#web/media/view.ts';
import common from '#wording/nl/common.json';
import media from '#wording/nl/media.json';
import refusals from '#wording/nl/refusals.json';
import { sayer } from '#wording/say.ts';

const say = sayer('nl', [common, media, refusals]);

function shown(changes: Partial<MediaView>): string {
  const value = { media: stillMedia(changes), say, help: '' };
  return renderToStaticMarkup(createElement(MediaProvider, { value }, createElement(OwnButtons)));
}

describe('the buttons of somebody', () => {
  it('who was not let in offer to come in, and do not say that they listen', () => {
    const html = shown({ state: 'lost', room: null, trouble: { at: 'line', code: 'media-full' } });
    expect(html).toContain(say('media.join'));
    expect(html).not.toContain(say('media.listening'));
  });

  it('who listens say so, also while the line is away for a moment', () => {
    for (const state of ['on', 'lost'] as const)
      expect(shown({ state, room: 'plenary' })).toContain(say('media.listening'));
  });
});
