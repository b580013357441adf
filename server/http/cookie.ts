import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { cookieName, signInLasts } from '../access/sign-ins.ts';
import type { Server } from './context.ts';

/** Under HTTPS the name says that only this host may set or read it. */
const nameAt = (server: Server): string =>
  server.publicUrl.startsWith('https:') ? `__Host-${cookieName}` : cookieName;

export function setSignInCookie(c: Context, server: Server, value: string): void {
  setCookie(c, nameAt(server), value, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: server.publicUrl.startsWith('https:'),
    path: '/',
    maxAge: signInLasts / 1_000,
  });
}

export function dropSignInCookie(c: Context, server: Server): void {
  deleteCookie(c, nameAt(server), { path: '/', secure: server.publicUrl.startsWith('https:') });
}
