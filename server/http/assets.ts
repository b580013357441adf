import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.optional(z.array(z.string())),
    imports: z.optional(z.array(z.string())),
  }),
);

type Manifest = z.infer<typeof manifest>;

/** What a page loads for one entry of the web build. Addresses start with `/`. */
export interface EntryAssets {
  readonly js: readonly string[];
  readonly css: readonly string[];
  /** Modules that the entry imports: worth fetching while somebody reads. */
  readonly ahead: readonly string[];
}

export interface Assets {
  entry(name: string): EntryAssets;
  readonly folder: string;
}

const none: EntryAssets = { js: [], css: [], ahead: [] };

/** Reads the manifest of the web build in `folder`. Without a build pages come bare: a rehearsal needs none. */
export async function readAssets(folder: string): Promise<Assets> {
  const entries = await readManifest(join(folder, '.vite/manifest.json'));
  return {
    folder,
    entry(name) {
      const entry = entries[name];
      if (!entry) return none;
      const chunks = importsOf(entries, name);
      const css = chunks.flatMap((chunk) => entries[chunk]?.css ?? []);
      if (entry.file.endsWith('.css')) return { js: [], css: [`/${entry.file}`], ahead: [] };
      return {
        js: [`/${entry.file}`],
        css: [...new Set(css)].map((file) => `/${file}`),
        ahead: chunks.filter((chunk) => chunk !== name).map((chunk) => `/${entries[chunk]?.file ?? ''}`),
      };
    },
  };
}

/** A chunk and all that it imports, each once, imports first. */
function importsOf(entries: Manifest, name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  return [...(entries[name]?.imports ?? []).flatMap((chunk) => importsOf(entries, chunk, seen)), name];
}

async function readManifest(file: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return {};
  }
  return manifest.parse(JSON.parse(text));
}
