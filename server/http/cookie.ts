import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { cookieName, signInLasts } from '../access/sign-ins.ts';
import type { Server } from './context.ts';

const isSecure = (c: Context, { publicUrl }: Server): boolean =>
  publicUrl.startsWith('https:') || c.get('asked').https;

/** Under HTTPS the name says that only this host may set or read it. */
const nameAt = (secure: boolean): string => (secure ? `__Host-${cookieName}` : cookieName);

export function setSignInCookie(c: Context, server: Server, value: string): void {
  const secure = isSecure(c, server);
  setCookie(c, nameAt(secure), value, {
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    path: '/',
    maxAge: signInLasts / 1_000,
  });
}

export function dropSignInCookie(c: Context, server: Server): void {
  const secure = isSecure(c, server);
  deleteCookie(c, nameAt(secure), { path: '/', secure });
}
