import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { libraryStyleSources } from './library-styles.ts';
import { Problem } from './problems.ts';

/** Nothing from elsewhere, nothing inline but what a library writes, no frames: the same for every page. */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const { host, protocol } = new URL(publicUrl);
  const https = protocol === 'https:';
  return async (c, next) => {
    await next();
    const own = c.req.header('host') ?? host;
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' ${libraryStyleSources}`,
      "img-src 'self' blob:",
      "font-src 'self'",
      "media-src 'self' blob:",
      `connect-src 'self' ${https ? 'wss' : 'ws'}://${own}`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Permissions-Policy', 'camera=(self), microphone=(self), geolocation=(), payment=()');
    if (https) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  };
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The address holds a secret, or the form a code: no other site could make such a request. */
const carriesOwnSecret = /^\/(m|sign-in)\/[a-z0-9]+|^\/setup$/;

/**
 * A write must come from our own pages. Browsers say so in `Sec-Fetch-Site`; older ones in `Origin`.
 * A program with a token in its header brings no cookie, so it needs neither.
 */
export function ownPagesOnly(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    if (!reading.has(c.req.method) && !c.req.header('authorization') && !carriesOwnSecret.test(c.req.path)) {
      const site = c.req.header('sec-fetch-site');
      const origin = c.req.header('origin');
      const own = site ? site === 'same-origin' : isOwnOrigin(publicUrl, origin, c.req.header('host'));
      if (!own) throw new Problem(403, 'other-origin');
    }
    await next();
  };
}

export function isOwnOrigin(
  publicUrl: string,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (origin === undefined) return true;
  if (origin === new URL(publicUrl).origin) return true;
  try {
    const { host: asked, hostname } = new URL(origin);
    return asked === host && (hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]');
  } catch {
    return false;
  }
}

/** For WebSockets: a browser always sends its origin; a program sends none and needs a token. */
export const allowsSocket =
  (publicUrl: string) =>
  (origin: string | undefined, request: IncomingMessage): boolean =>
    isOwnOrigin(publicUrl, origin, request.headers.host);
