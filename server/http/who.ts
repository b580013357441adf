import type { Context } from 'hono';
import type { Actor, StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { findLink } from '../access/links.ts';
import { cookieFrom, whoSignedIn } from '../access/sign-ins.ts';
import type { Server } from './context.ts';
import { Problem } from './problems.ts';

export type Staff = Actor & { readonly person: PersonId };

/** Who signed in by cookie, or brings an organiser token; null when nobody of the staff. */
export async function staffOf(server: Server, c: Context): Promise<Staff | null> {
  const person = await personOf(server, c);
  if (person === null) return null;
  const roles = await server.dispatch.rolesOf(person);
  return roles.length > 0 ? { person, roles } : null;
}

async function personOf(server: Server, c: Context): Promise<PersonId | null> {
  const now = server.clock.now();
  const bearer = /^Bearer ([a-z0-9]{20,64})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer) {
    const found = await findLink(server.storage, bearer, now);
    return 'problem' in found || found.link.kind !== 'organiser-token' ? null : found.link.person;
  }
  const cookie = cookieFrom(c.req.header('cookie'));
  return cookie === null ? null : whoSignedIn(server.storage, cookie, now);
}

/** Throws 401 when nobody is signed in, 403 when none of `roles` is theirs. */
export async function mustBe(server: Server, c: Context, ...roles: StaffRole[]): Promise<Staff> {
  const staff = await staffOf(server, c);
  if (!staff) throw new Problem(401, 'not-signed-in');
  if (roles.length > 0 && !roles.some((role) => staff.roles.includes(role)))
    throw new Problem(403, 'not-allowed');
  return staff;
}

/** An organiser, or somebody who runs this very evening: they act with the role they have in it. */
export async function mustRun(
  server: Server,
  c: Context,
  { team }: Pick<PlannedSession, 'team'>,
): Promise<Staff> {
  const { person, roles } = await mustBe(server, c);
  if (roles.includes('organiser')) return { person, roles };
  if (team.techHosts.includes(person)) return { person, roles: ['tech-host'] };
  if (team.leadFacilitators.includes(person)) return { person, roles: ['lead-facilitator'] };
  throw new Problem(403, 'not-allowed');
}
