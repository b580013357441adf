import { callBackOf } from '#domain/session/help/call-back.ts';
import type { View } from '#web/connection/view.ts';
import type { CallState } from './lobby/call-me.ts';

/** How far this person's asking to be called has come; null where the evening is not known or not in the lobby. */
export function callStateOf({ session, you, names }: View): CallState | null {
  if (session.status !== 'lobby' || !you?.person) return null;
  const state = callBackOf(session, you.person)?.state;
  if (state?.is === 'claimed') return { is: 'claimed', by: names[state.by] ?? '' };
  return { is: state ? 'asked' : 'none', by: '' };
}

/** Tells the server's lobby, whose own script shows it. */
export function tellLobbyOfCall(page: Document, view: View): void {
  const detail = callStateOf(view);
  if (detail) page.dispatchEvent(new CustomEvent('polder:call', { detail }));
}
