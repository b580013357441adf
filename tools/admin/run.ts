import { configuration } from '#server/configuration.ts';
import { StorageError } from '#server/storage/storage-error.ts';
import { carryOut } from './carry-out.ts';
import { ServerProblem } from './operate.ts';
import { readRequest } from './request.ts';
import { type AdminSay, adminSay } from './say.ts';

export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  /** The folder that files are named from. */
  readonly folder: string;
  /** `out` for what a program reads on, `tell` for sentences. */
  out(text: string): void;
  tell(sentence: string): void;
}

/** Exit codes: 0 done, 1 refused or failed, 2 not understood. What is a bug is thrown. */
export async function runAdmin(
  words: readonly string[],
  { env, folder, out, tell }: Terminal,
): Promise<0 | 1 | 2> {
  const say = adminSay(env);
  const request = readRequest(words);
  if (request.kind === 'help') {
    out(`${say('admin.help')}\n`);
    return 0;
  }
  if (request.kind === 'unreadable') {
    tell(say('admin.usage', { what: request.what }));
    return 2;
  }
  try {
    return await carryOut({ settings: configuration(env), say, folder, out, tell }, request);
  } catch (error) {
    tell(sentenceOf(say, error));
    return 1;
  }
}

/** The sentence for what went wrong with storage or server; what has none is thrown on. */
function sentenceOf(say: AdminSay, error: unknown): string {
  if (error instanceof ServerProblem) return say(`admin.error.${error.code}`, { url: error.url });
  if (!(error instanceof StorageError)) throw error;
  const key = error.code === 'storage-in-use' ? 'restore-in-use' : error.code;
  const sentence = say.lookUp(`admin.error.${key}`, { detail: error.detail });
  if (sentence === null) throw error;
  return sentence;
}
