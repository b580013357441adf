import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import type { AskedAt, AskedOf } from '../access/proxies.ts';
import type { PageNeeds } from '../ports/page-needs.ts';
import { libraryStyleSources } from './library-styles.ts';
import { Problem } from './problems.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Where the browser thinks it is; see `access/proxies.ts`. */
    asked: AskedAt;
  }
}

/** Finds out once per request where the browser thinks it is. */
export function lookWhereAsked(askedOf: AskedOf): MiddlewareHandler {
  return async (c, next) => {
    const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
    c.set('asked', incoming ? askedOf(incoming) : { host: c.req.header('host'), https: false });
    await next();
  };
}

/** A host that can stand in a header of ours without saying more than a host. */
const plainHost = /^[\w.:[\]-]+$/;

/** Where sound and picture are: the pages of residents, of a table's team, and of who runs the evening. */
const eveningPage = /^\/(m|stage)\/[^/]+$/;

const nothing: PageNeeds = { scripts: [], frames: [], connections: [] };

/**
 * Nothing from elsewhere, nothing inline but what a library writes, no frames: the same for every page. On the pages of
 * an evening also what the operator set up for sound and picture.
 */
export function securityHeaders(publicUrl: string, media: PageNeeds = nothing): MiddlewareHandler {
  const { host, protocol } = new URL(publicUrl);
  return async (c, next) => {
    await next();
    const asked = c.get('asked');
    const https = protocol === 'https:' || asked.https;
    const own = asked.host && plainHost.test(asked.host) ? asked.host : host;
    const { scripts, frames, connections } = eveningPage.test(c.req.path) ? media : nothing;
    const policy = [
      "default-src 'none'",
      ["script-src 'self'", ...scripts].join(' '),
      `style-src 'self' ${libraryStyleSources}`,
      "img-src 'self' blob:",
      "font-src 'self'",
      "media-src 'self' blob:",
      [`connect-src 'self' ${https ? 'wss' : 'ws'}://${own}`, ...connections].join(' '),
      ...(frames.length > 0 ? [['frame-src', ...frames].join(' ')] : []),
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    const devices = ['self', ...frames.map((origin) => `"${origin}"`)].join(' ');
    const mayUse = `camera=(${devices}), microphone=(${devices}), geolocation=(), payment=()`;
    c.header('Permissions-Policy', mayUse);
    if (https) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  };
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The address holds a secret, or the form a code: a browser that tells nothing of itself is believed here. */
const carriesOwnSecret = /^\/(m|sign-in)\/[a-z0-9]+|^\/setup$/;

/**
 * A write must come from our own pages. Browsers say so in `Sec-Fetch-Site`; older ones in `Origin`, which is
 * `null` from our own forms because our pages tell nobody where they are.
 * A program with a token in its header brings no cookie, so it needs neither.
 */
export function ownPagesOnly(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    if (!reading.has(c.req.method) && !c.req.header('authorization')) {
      const site = c.req.header('sec-fetch-site');
      const origin = c.req.header('origin');
      const unsaid = origin === 'null' && carriesOwnSecret.test(c.req.path);
      const own = site
        ? site === 'same-origin' || site === 'none'
        : unsaid || isOwnOrigin(publicUrl, origin, c.get('asked'));
      if (!own) throw new Problem(403, 'other-origin');
    }
    await next();
  };
}

/** The public address; the one that a trusted proxy says was asked; or a name of this machine itself. */
export function isOwnOrigin(publicUrl: string, origin: string | undefined, asked: AskedAt): boolean {
  if (origin === undefined || origin === new URL(publicUrl).origin) return true;
  if (!URL.canParse(origin)) return false;
  const { host, hostname, protocol } = new URL(origin);
  if (host !== asked.host) return false;
  return asked.https ? protocol === 'https:' : ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** For WebSockets: a browser always sends its origin; a program sends none and needs a token. */
export const allowsSocket =
  (publicUrl: string, askedOf: AskedOf) =>
  (origin: string | undefined, request: IncomingMessage): boolean =>
    isOwnOrigin(publicUrl, origin, askedOf(request));
