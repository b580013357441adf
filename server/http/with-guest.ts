import type { Context } from 'hono';
import { closedLinkPage } from '../pages/join/closed.ts';
import type { Server } from './context.ts';
import { type Guest, guestOf, type Turned } from './guest.ts';

/** A page on a person's own link: for whoever it belongs to, or why it opens nothing. */
export const withGuest =
  (server: Server, act: (c: Context, guest: Guest) => Promise<Response>) => async (c: Context) => {
    c.header('Cache-Control', 'no-store');
    const guest = await guestOf(server, c, c.req.param('secret') ?? '');
    return 'turned' in guest ? turnAway(c, guest) : act(c, guest);
  };

export const turnAway = (c: Context, { page, why, status }: Turned): Response | Promise<Response> =>
  c.html(String(closedLinkPage(page, why)), status);
