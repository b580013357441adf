import { expect, it } from 'vitest';
import { loadSay } from '../say.ts';
import { callBackHint } from './call-back-hint.ts';

it('promises a call only to whose number we know', async () => {
  const say = await loadSay('nl');
  expect(callBackHint(say, { noNumber: true })).toBe('Wij hebben uw nummer niet.');
  expect(callBackHint(say, {})).toBe('Iemand belt u zo snel mogelijk.');
});
