import type { Context, Hono } from 'hono';
import { favicon, faviconPath } from '../../pages/favicon.ts';

/** The drawing beside a page's name; older browsers ask for `/favicon.ico` whatever the page says. */
export function iconRoutes(app: Hono): void {
  const draw = (c: Context) =>
    c.body(favicon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' });
  app.get(faviconPath, draw);
  app.get('/favicon.ico', draw);
}
