import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ControlContext } from './control.ts';
import { NumberLine } from './number-to-call.tsx';
import { stageSay } from './say.ts';

const say = stageSay('nl');
const lineOf = (answer: Parameters<typeof NumberLine>[0]['answer']): string =>
  renderToStaticMarkup(
    createElement(
      ControlContext,
      { value: { say } as never },
      createElement(NumberLine, { answer, name: 'Sanne' }),
    ),
  );

it('the number of who asks to be called is a link that calls, or says that none is known, or why it was not told', () => {
  const known = lineOf({ ok: true, value: { phone: '06 11 11 11 11' } });
  expect(known).toContain('href="tel:0611111111"');
  expect(known).toContain('>06 11 11 11 11</a>');
  expect(lineOf({ ok: true, value: { phone: null } })).toContain(say('stage.help.noNumber'));
  expect(lineOf({ ok: false, code: 'not-allowed' })).toContain(say('refusals.not-allowed'));
});
