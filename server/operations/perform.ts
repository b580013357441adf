import * as z from 'zod/mini';
import { idPattern } from '#domain/kernel/ids.ts';
import { type Refusal, type Result, refuse } from '#domain/kernel/result.ts';
import { erasePerson } from './erase-person.ts';
import { exportContributions } from './export-contributions.ts';
import { foundOrganisation } from './found-organisation.ts';
import { issueOrganiserToken } from './issue-token.ts';
import type { OperationTools } from './tools.ts';

const email = z.email();
const id = z.string().check(z.regex(idPattern));

/** What can be asked for, with what each needs; everything else about an operation is its own business. */
const inputs = {
  setup: z.strictObject({
    organisation: z.string().check(z.minLength(1), z.maxLength(200)),
    name: z._default(z.string().check(z.maxLength(200)), ''),
    email,
  }),
  token: z.strictObject({ email, days: z._default(z.int().check(z.gte(1), z.lte(366)), 30) }),
  erase: z.strictObject({ person: id, wordsToo: z._default(z.boolean(), false) }),
  export: z.strictObject({ project: z._default(z.nullable(id), null) }),
};

export type OperationName = keyof typeof inputs;

export const isOperation = (name: string): name is OperationName => Object.hasOwn(inputs, name);

/**
 * Does what an operator asks, in the running server or beside a server that is down. `input` comes from
 * outside: what does not fit is refused with `unreadable` and the name of the field.
 */
export async function perform(
  tools: OperationTools,
  name: OperationName,
  input: unknown,
): Promise<Result<unknown, Refusal>> {
  switch (name) {
    case 'setup':
      return withInput(inputs.setup, input, (given) => foundOrganisation(tools, given));
    case 'token':
      return withInput(inputs.token, input, (given) => issueOrganiserToken(tools, given));
    case 'erase':
      return withInput(inputs.erase, input, (given) => erasePerson(tools, given));
    case 'export':
      return withInput(inputs.export, input, (given) => exportContributions(tools, given));
    default:
      return name satisfies never;
  }
}

async function withInput<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
  work: (given: z.infer<Schema>) => Promise<Result<unknown, Refusal>>,
): Promise<Result<unknown, Refusal>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return refuse('unreadable', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  return work(parsed.data);
}
