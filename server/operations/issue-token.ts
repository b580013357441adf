import { day, type Moment } from '#domain/kernel/moments.ts';
import { ok, type Refusal, type Result, refuse } from '#domain/kernel/result.ts';
import { issueLink } from '../access/links.ts';
import { findStaff } from '../access/people.ts';
import type { OperationTools } from './tools.ts';

/** A token with which a program works in an organiser's name; it is shown once and kept as a hash. */
export async function issueOrganiserToken(
  { storage, dispatch, chance, now }: OperationTools,
  { email, days }: { readonly email: string; readonly days: number },
): Promise<Result<{ readonly token: string; readonly expiresAt: Moment }, Refusal>> {
  const staff = await findStaff(storage, email);
  if (staff === null) return refuse('staff-unknown');
  const roles = await dispatch.rolesOf(staff.id);
  if (!roles.includes('organiser')) return refuse('not-allowed');
  const expiresAt = now() + days * day;
  const wish = {
    kind: 'organiser-token',
    person: staff.id,
    project: null,
    session: null,
    expiresAt,
  } as const;
  const { secret, change } = issueLink(wish, now(), chance);
  await storage.change([change]);
  return ok({ token: secret, expiresAt });
}
