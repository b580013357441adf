import type { ProjectFrame } from './events.ts';

/** Where residents meet what the frame says. `live`: every screen of the evening; `seat`: the screen of whoever takes part. */
export type ToldIn = 'invitation' | 'public-page' | 'lobby' | 'privacy' | 'live' | 'seat';

/** Each field of the frame, and where it comes back: the studio says it beside the field, and the pages are held to it. */
export const toldIn: Readonly<Record<keyof ProjectFrame, readonly ToldIn[]>> = {
  question: ['invitation', 'public-page', 'privacy', 'lobby'],
  title: ['invitation', 'public-page', 'privacy', 'lobby', 'live'],
  level: ['invitation', 'public-page'],
  deciders: ['invitation', 'public-page'],
  promise: ['invitation', 'public-page'],
  fixed: ['invitation', 'public-page', 'lobby'],
  open: ['invitation', 'public-page', 'lobby'],
  useOfInput: ['invitation', 'public-page', 'privacy'],
  helpNumber: ['invitation', 'public-page', 'privacy', 'lobby', 'seat'],
  retentionUntil: ['invitation', 'privacy'],
};
