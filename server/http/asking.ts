import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { Actor, DomainCommand } from '#domain/kernel/decider.ts';
import type { StreamName } from '#domain/kernel/ids.ts';
import { newId } from '../access/secrets.ts';
import type { RegisterChange } from '../ports/storage.ts';
import type { Server } from './context.ts';
import { Problem, refusedProblem } from './problems.ts';

/** Reads a JSON body by its schema; 400 when it is none, or not of this shape. */
export async function bodyOf<Schema extends z.ZodMiniType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    throw new Problem(400, 'unreadable');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.');
    throw new Problem(400, 'unreadable', field ? { field } : {});
  }
  return parsed.data;
}

/** Asks a stream something, with the rows that belong to it. Throws what it refused. */
export async function ask(
  server: Server,
  stream: StreamName,
  actor: Actor,
  command: DomainCommand,
  register: readonly RegisterChange[] = [],
  id: string = newId(server.chance),
): Promise<number> {
  const outcome = await server.dispatch.run({ stream, id, actor, command, register });
  if (outcome.kind === 'refused') throw refusedProblem(outcome.refusal);
  return outcome.version;
}

export const byServer: Actor = { person: 'server', roles: [] };
