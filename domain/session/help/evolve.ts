import { replaceAt } from '../change.ts';
import type { HelpRequest, Laid } from '../state.ts';

/** A question has two sides, its own and the table team's; who sees both holds it once. */
export function askHelp(state: Laid, request: HelpRequest): Laid {
  if (state.help.some(({ id }) => id === request.id)) return state;
  return { ...state, help: [...state.help, request] };
}

export function changeHelp(state: Laid, id: string, next: HelpRequest['state']): Laid {
  const index = state.help.findLastIndex((request) => request.id === id);
  const request = state.help[index];
  return request ? { ...state, help: replaceAt(state.help, index, { ...request, state: next }) } : state;
}
