import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
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

interface Kept {
  readonly plain: Uint8Array<ArrayBuffer>;
  /** Null where packing saves nothing: fonts and pictures are packed already. */
  readonly packed: Uint8Array<ArrayBuffer> | null;
}

const pack = promisify(gzip);
const packable = new Set(['.js', '.css', '.svg']);

/** The built web: names carry a hash, so a file never changes and may be kept for ever. */
export function staticRoutes(app: Hono, server: Server): void {
  const kept = new Map<string, Kept>();
  app.get('/assets/*', async (c) => {
    const path = normalize(c.req.path);
    const type = types[extname(path)];
    if (!path.startsWith('/assets/') || !type) return c.notFound();
    const found =
      kept.get(path) ?? (await read(join(server.assets.folder, path), packable.has(extname(path))));
    if (!found) return c.notFound();
    kept.set(path, found);
    const packed = found.packed !== null && (c.req.header('accept-encoding') ?? '').includes('gzip');
    return c.body(packed && found.packed ? found.packed : found.plain, 200, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    });
  });
}

async function read(file: string, packing: boolean): Promise<Kept | null> {
  try {
    const plain = new Uint8Array(await readFile(file));
    return { plain, packed: packing ? new Uint8Array(await pack(plain, { level: 9 })) : null };
  } catch {
    return null;
  }
}
