import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Hono } from 'hono';
import type { Server } from './context.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
};

/** The built web: names carry a hash, so a file never changes and may be kept for ever. */
export function staticRoutes(app: Hono, server: Server): void {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  app.get('/assets/*', async (c) => {
    const path = normalize(c.req.path);
    const type = types[extname(path)];
    if (!path.startsWith('/assets/') || !type) return c.notFound();
    let body = kept.get(path);
    if (!body) {
      try {
        body = new Uint8Array(await readFile(join(server.assets.folder, path)));
      } catch {
        return c.notFound();
      }
      kept.set(path, body);
    }
    return c.body(body, 200, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
}
