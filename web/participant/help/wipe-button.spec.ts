import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { emptyView } from '#web/connection/view.ts';
import { loadSay } from '../say.ts';
import { WipeButton } from './wipe-button.tsx';
import { WipeQuestion } from './wipe-question.tsx';

const say = await loadSay('nl');
const boot = { token: 'geheim' } as never;
const nothing = (): void => undefined;

describe('wiping a device', () => {
  it('is asked for with one button, that wipes nothing by itself', () => {
    const html = renderToStaticMarkup(createElement(WipeButton, { boot, view: emptyView, say }));
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).not.toContain(say('participant.wipe.sure'));
  });

  it('says first what is gone then, with a way back that looks like the deed', () => {
    const html = renderToStaticMarkup(createElement(WipeQuestion, { say, onWipe: nothing, onBack: nothing }));
    expect(html).toContain(say('participant.wipe.ask'));
    const buttons = [...html.matchAll(/<button([^>]*)><span>([^<]*)/g)];
    expect(buttons.map(([, , words]) => words)).toEqual([
      say('participant.wipe.sure'),
      say('participant.wipe.back'),
    ]);
    expect(buttons[0]?.[1]).toBe(buttons[1]?.[1]);
  });
});
