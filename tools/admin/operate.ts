import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal, Result } from '#domain/kernel/result.ts';
import type { Configuration } from '#server/configuration.ts';
import { Dispatch } from '#server/dispatch/dispatch.ts';
import { type OperationName, perform } from '#server/operations/perform.ts';
import { realChance, realClock } from '#server/real-clock.ts';
import { openStorage } from '#server/storage/open.ts';
import { StorageError } from '#server/storage/storage-error.ts';

/** The server runs, but what answers is silent or somebody else. */
export class ServerProblem extends Error {
  readonly code: 'server-silent' | 'server-stranger';
  readonly url: string;

  constructor(code: ServerProblem['code'], url: string, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.url = url;
  }
}

/** Does it here when the server is down; asks the server when it runs, because only one may write. */
export async function operate(
  settings: Configuration,
  name: OperationName,
  input: unknown,
): Promise<Result<unknown, Refusal>> {
  try {
    return await operateHere(settings, name, input);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'storage-in-use') {
      return askServer(settings, name, input);
    }
    throw error;
  }
}

async function operateHere(
  settings: Configuration,
  name: OperationName,
  input: unknown,
): Promise<Result<unknown, Refusal>> {
  const storage = await openStorage({ ...settings, sole: true });
  try {
    const dispatch = new Dispatch(storage, realClock.now);
    return await perform({ storage, dispatch, chance: realChance, now: realClock.now }, name, input);
  } finally {
    await storage.close();
  }
}

async function askServer(
  { host, port, dataDir }: Configuration,
  name: OperationName,
  input: unknown,
): Promise<Result<unknown, Refusal>> {
  const url = `http://${['0.0.0.0', '::', 'localhost'].includes(host) ? '127.0.0.1' : host}:${port}`;
  const secret = await readFile(join(dataDir, 'admin.secret'), 'utf8').catch((error: unknown) => {
    throw new ServerProblem('server-silent', url, error);
  });
  const answer = await fetch(`${url}/v1/admin/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret.trim()}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  }).catch((error: unknown) => {
    throw new ServerProblem('server-silent', url, error);
  });
  if (answer.ok) return { ok: true, value: await answer.json() };
  if (answer.status === 401 || answer.status === 404) throw new ServerProblem('server-stranger', url);
  const { code, values } = (await answer.json()) as Refusal;
  return { ok: false, refusal: { code, ...(values === undefined ? {} : { values }) } };
}
