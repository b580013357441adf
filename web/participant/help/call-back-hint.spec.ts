import { expect, it } from 'vitest';
import { loadSay } from '../say.ts';
import { callBackHint } from './call-back-hint.ts';

it('says plainly that there is no number to call, and which number calls us', async () => {
  const say = await loadSay('nl');
  expect(callBackHint(say, { noNumber: true }, '0800 1234')).toBe(
    'Wij hebben uw nummer niet. Bel 0800 1234.',
  );
  expect(callBackHint(say, { noNumber: true }, undefined)).toBe('Wij hebben uw nummer niet.');
  expect(callBackHint(say, {}, '0800 1234')).toMatch(/^Hebben wij uw nummer\?/);
});
