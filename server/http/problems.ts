import type { Context } from 'hono';
import type { Refusal } from '#domain/kernel/result.ts';

/** A refusal on its way out of a route: thrown by helpers, turned into problem+json or a page at the edge. */
export class Problem extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 429 | 500;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>> | undefined;
  readonly field: string | undefined;

  constructor(
    status: Problem['status'],
    code: string,
    more: { values?: Refusal['values']; field?: string } = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.values = more.values;
    this.field = more.field;
  }
}

/** A decision that said no, as a problem: 403 for rights, 409 for everything that collides with how things are. */
export const refusedProblem = ({ code, values }: Refusal): Problem =>
  new Problem(code === 'not-allowed' ? 403 : 409, code, values ? { values } : {});

export const problemJson = (c: Context, problem: Problem): Response =>
  c.body(
    JSON.stringify({
      type: `urn:polder:${problem.code}`,
      title: problem.code,
      status: problem.status,
      code: problem.code,
      ...(problem.values ? { values: problem.values } : {}),
      ...(problem.field ? { field: problem.field } : {}),
    }),
    problem.status,
    { 'content-type': 'application/problem+json' },
  );
