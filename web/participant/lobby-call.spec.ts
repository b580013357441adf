import { expect, it } from 'vitest';
import type { HelpRequest } from '#domain/session/state.ts';
import { emptyView } from '#web/connection/view.ts';
import { callStateOf } from './lobby-call.ts';

const asked: HelpRequest = {
  id: 'vraag',
  kind: 'call-back',
  words: '',
  person: 'anna',
  table: 1,
  askedAt: 0,
  state: { is: 'open' },
};
const stateWith = (state: HelpRequest['state'], status = 'lobby') =>
  callStateOf({
    ...emptyView,
    you: { person: 'anna' },
    names: { hanna: 'Hanna' },
    session: { status, help: [{ ...asked, state }] },
  } as never);

it('[S38] the lobby follows who asks to be called: asked, taken on by somebody, and solved', () => {
  expect(stateWith({ is: 'open' })).toEqual({ is: 'asked', by: '' });
  expect(stateWith({ is: 'claimed', by: 'hanna', at: 1 })).toEqual({ is: 'claimed', by: 'Hanna' });
  expect(stateWith({ is: 'claimed', by: 'tess', at: 1 })).toEqual({ is: 'claimed', by: '' });
  expect(stateWith({ is: 'resolved', by: 'hanna', at: 2 })).toEqual({ is: 'none', by: '' });
  expect(stateWith({ is: 'open' }, 'live')).toBeNull();
});
