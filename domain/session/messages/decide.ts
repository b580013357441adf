import { isServer } from '../../kernel/decider.ts';
import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { messageAudience } from '../audiences.ts';
import { type Act, happened, unchanged } from '../decision.ts';
import { tableOf } from '../find.ts';
import { mayHarvest, mayRunEvening } from '../rights.ts';
import type { Live, Lobby } from '../state.ts';
import { refuseWords } from '../words/text.ts';

export const sendMessage: Act<Asked<'send-message'>, Lobby | Live> = (command, state, { now, actor }) => {
  if (!mayRunEvening(state, actor) || isServer(actor)) return refuse('not-allowed');
  const { id, to, text } = command;
  const known = state.messages.find((message) => message.id === id);
  if (known) return known.text === text && known.to === to ? unchanged : refuse('id-taken');
  if (typeof to === 'number' && !tableOf(state, to)) return refuse('no-such-table');
  const refused = refuseWords(text);
  if (refused) return refused;
  const audience = messageAudience(to);
  return happened({ type: 'message-sent', audience, id, to, text, by: actor.person, at: now });
};

export const focusTheme: Act<Asked<'focus-theme'>, Live> = ({ theme }, state, { actor }) => {
  if (!mayHarvest(state, actor)) return refuse('not-allowed');
  if (state.focus === theme) return unchanged;
  return happened({ type: 'theme-focused', audience: 'everyone', theme });
};
