import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Refusal } from '#domain/kernel/result.ts';
import type { Configuration } from '#server/configuration.ts';
import { contributionsCsv } from '#server/documents/export/contributions-csv.ts';
import type { Export } from '#server/operations/export-contributions.ts';
import { writeWhole } from '#server/storage/whole-file.ts';
import { backUpStorage, restoreStorage } from '#server/storage/whole-installation.ts';
import { operate } from './operate.ts';
import type { AdminRequest, Written } from './request.ts';
import type { AdminSay } from './say.ts';

/** Where the outcome goes: `out` for what a program reads on, `tell` for sentences. */
export interface Desk {
  readonly settings: Configuration;
  readonly say: AdminSay;
  /** The folder that files are named from. */
  readonly folder: string;
  out(text: string): void;
  tell(sentence: string): void;
}

type Task = Exclude<AdminRequest, { kind: 'help' | 'unreadable' }>;

/** Carries out what was asked; the exit code is 0 when it was done. Storage itself going wrong is thrown. */
export async function carryOut(desk: Desk, task: Task): Promise<0 | 1> {
  const { settings, say, folder, tell } = desk;
  if (task.kind === 'backup') {
    const file = resolve(folder, task.file);
    await backUpStorage(settings, file);
    tell(say('admin.backup.done', { file }));
    return 0;
  }
  if (task.kind === 'restore') {
    const file = resolve(folder, task.file);
    const kept = await restoreStorage(settings, file);
    tell(say('admin.restore.done', { file }));
    if (kept !== null) tell(say('admin.restore.kept', { kept: resolve(kept) }));
    return 0;
  }
  const result = await operate(settings, task.kind, task.input);
  if (!result.ok) {
    tell(sentenceOf(say, result.refusal));
    return 1;
  }
  await report(desk, task, result.value);
  return 0;
}

/** The answers are our own: `operate` gives what the operation of that name gives. */
async function report(
  desk: Desk,
  task: Exclude<Task, { readonly file: string }>,
  value: unknown,
): Promise<void> {
  const { settings, say, out, tell } = desk;
  switch (task.kind) {
    case 'setup': {
      const url = settings.publicUrl ?? `http://localhost:${settings.port}`;
      return tell(say('admin.setup.done', { ...task.input, url }));
    }
    case 'token': {
      const { token, expiresAt } = value as { token: string; expiresAt: number };
      out(`${token}\n`);
      return tell(say('admin.token.until', { date: new Date(expiresAt).toISOString().slice(0, 10) }));
    }
    case 'erase': {
      const { person, contributions } = value as { person: string; contributions: number };
      return tell(say('admin.erase.done', { person, count: contributions }));
    }
    case 'export':
      return writeExport(desk, task.written, value as Export);
    default:
      return task satisfies never;
  }
}

async function writeExport(
  { say, folder, out, tell }: Desk,
  { as, file: name }: Written,
  exported: Export,
): Promise<void> {
  const text =
    as === 'csv'
      ? contributionsCsv(exported.projects, say.language)
      : `${JSON.stringify(exported, null, 2)}\n`;
  if (name === '-') return out(text);
  const file = resolve(folder, name);
  await writeWhole(file, (draft) => writeFile(draft, text));
  const count = exported.projects.reduce((sum, { contributions }) => sum + contributions.length, 0);
  tell(say('admin.export.done', { count, file }));
}

const sentenceOf = (say: AdminSay, { code, values }: Refusal): string =>
  say.lookUp(`admin.refused.${code}`, values) ?? say('admin.refused.other', { code });
