import type { Refusal } from '#domain/kernel/result.ts';
import { hashOf, sameSecret } from '../access/secrets.ts';
import { isOperation, perform } from './perform.ts';
import type { OperationTools } from './tools.ts';

export interface AdminRequest {
  /** What stands behind `/v1/admin/`. */
  readonly name: string;
  /** The header as it came. */
  readonly authorization: string | undefined;
  /** The body as JSON; whatever else it was comes as undefined. */
  readonly input: unknown;
}

export type AdminAnswer =
  | { readonly status: 200; readonly body: unknown }
  | { readonly status: 400 | 401 | 404 | 409; readonly refusal: Refusal };

/**
 * `POST /v1/admin/<operation>`: for whoever can read the admin secret in the data folder, so for the operator
 * of this machine. Knows nothing of HTTP but its numbers.
 */
export async function answerAdmin(
  tools: OperationTools,
  secret: string,
  { name, authorization, input }: AdminRequest,
): Promise<AdminAnswer> {
  const given = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (given === undefined || !sameSecret(given, hashOf(secret))) {
    return { status: 401, refusal: { code: 'not-allowed' } };
  }
  if (!isOperation(name)) return { status: 404, refusal: { code: 'not-found' } };
  const result = await perform(tools, name, input);
  if (result.ok) return { status: 200, body: result.value };
  return { status: result.refusal.code === 'unreadable' ? 400 : 409, refusal: result.refusal };
}
