import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import type { Outcome, RegisterRow, StoredEvent } from '../ports/storage.ts';
import { StorageError } from './storage-error.ts';
import { writeWhole } from './whole-file.ts';

/**
 * The portable backup: JSON lines that any adapter can take in. A header, then every event in position
 * order, every outcome and every register row, then a line that counts them: without it the file is not whole.
 * Snapshots stay out: they are shortcuts.
 */
export type BackupLine =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | {
      readonly kind: 'outcome';
      readonly stream: string;
      readonly actor: string;
      readonly commandId: string;
      readonly outcome: Outcome;
    }
  | { readonly kind: 'register'; readonly row: RegisterRow };

export interface BackupHeader {
  /** The highest position ever given out, so that none is given out twice after a restore. */
  readonly position: number;
}

const format = 1;

const header = z.object({ polder: z.literal('backup'), format: z.number(), position: z.number() });
const end = z.object({ kind: z.literal('end'), lines: z.number() });
const refusal = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});
const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    event: z.object({
      position: z.number(),
      stream: z.string(),
      version: z.number(),
      at: z.number(),
      actor: z.string(),
      commandId: z.string(),
      event: z.looseObject({ type: z.string(), audience: z.string() }),
    }),
  }),
  z.object({
    kind: z.literal('outcome'),
    stream: z.string(),
    actor: z.string(),
    commandId: z.string(),
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('accepted'), version: z.number() }),
      z.object({ kind: z.literal('refused'), refusal }),
    ]),
  }),
  z.object({
    kind: z.literal('register'),
    row: z.object({
      collection: z.enum(['people', 'links', 'sign-ins', 'outbox', 'settings', 'drafts']),
      key: z.string(),
      unique: z.string().exactOptional(),
      group: z.string().exactOptional(),
      body: z.record(z.string(), z.unknown()),
    }),
  }),
  end,
]);

/** Writes a whole backup, or none. */
export async function writePortable(
  file: string,
  { position }: BackupHeader,
  lines: Iterable<BackupLine> | AsyncIterable<BackupLine>,
): Promise<void> {
  async function* text(): AsyncIterable<string> {
    let count = 0;
    yield `${JSON.stringify({ polder: 'backup', format, position })}\n`;
    for await (const next of lines) {
      count += 1;
      yield `${JSON.stringify(next)}\n`;
    }
    yield `${JSON.stringify({ kind: 'end', lines: count })}\n`;
  }
  await writeWhole(file, (draft) => pipeline(Readable.from(text()), createWriteStream(draft)));
}

/**
 * Reads a portable backup: first its header (or a StorageError), then its lines. A file that breaks off
 * is a StorageError at the end, so take lines in within one transaction.
 */
export async function readPortable(
  file: string,
): Promise<{ header: BackupHeader; lines: AsyncIterable<BackupLine> }> {
  const unreadable = (cause?: unknown) => new StorageError('backup-unreadable', file, cause);
  const parsed = <Value>(schema: z.ZodType<Value>, text: string): Value => {
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      throw unreadable(error);
    }
  };

  const texts = linesIn(file);
  const first = await texts.next();
  if (first.done) throw unreadable();
  const top = parsed(header, first.value);
  if (top.format > format) throw new StorageError('backup-newer', `${file}: format ${top.format}`);

  async function* lines(): AsyncIterable<BackupLine> {
    let count = 0;
    for (let next = await texts.next(); !next.done; next = await texts.next()) {
      const read = parsed(line, next.value);
      if (read.kind === 'end') {
        if (read.lines !== count) throw unreadable();
        return;
      }
      count += 1;
      yield read as BackupLine;
    }
    throw unreadable();
  }
  return { header: { position: top.position }, lines: lines() };
}

async function* linesIn(file: string): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
