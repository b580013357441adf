import * as z from 'zod/mini';
import type { PersonId, ProjectId, SessionId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Chance } from '../ports/clock.ts';
import type { RegisterChange, RegisterRow, Storage } from '../ports/storage.ts';
import { hashOf, newId, newSecret } from './secrets.ts';

const body = z.object({
  /** personal: a participant's or table team's own; sign-in: works once; screen: the big screen; organiser-token: for programs. */
  kind: z.enum(['personal', 'sign-in', 'screen', 'organiser-token']),
  person: z.nullable(z.string()),
  project: z.nullable(z.string()),
  session: z.nullable(z.string()),
  createdAt: z.number(),
  expiresAt: z.number(),
  revokedAt: z.nullable(z.number()),
  usedAt: z.nullable(z.number()),
});

export type Link = z.infer<typeof body> & { readonly id: string };
export type LinkProblem = 'link-unknown' | 'link-revoked' | 'link-expired' | 'link-used';

export interface LinkWish {
  readonly kind: Link['kind'];
  readonly person: PersonId | null;
  readonly project: ProjectId | null;
  readonly session: SessionId | null;
  readonly expiresAt: Moment;
}

/** A new link: the secret for whoever gets it, and the row (with its hash only) for the register. */
export function issueLink(
  wish: LinkWish,
  now: Moment,
  chance: Chance,
): { secret: string; change: RegisterChange } {
  const secret = newSecret(chance);
  const link = { ...wish, createdAt: now, revokedAt: null, usedAt: null };
  return { secret, change: putLink(newId(chance), hashOf(secret), link) };
}

const putLink = (id: string, hash: string, link: z.infer<typeof body>): RegisterChange => ({
  change: 'put',
  collection: 'links',
  key: id,
  unique: hash,
  group: link.person ?? `screen:${link.session}`,
  body: link,
});

const fromRow = (row: RegisterRow): Link => ({ ...body.parse(row.body), id: row.key });

/** Looking uses nothing up: mail scanners open every link. */
export async function findLink(
  storage: Storage,
  secret: string,
  now: Moment,
): Promise<{ link: Link } | { problem: LinkProblem; link: Link | null }> {
  const row = await storage.findUnique('links', hashOf(secret));
  if (!row) return { problem: 'link-unknown', link: null };
  const link = fromRow(row);
  if (link.revokedAt !== null) return { problem: 'link-revoked', link };
  if (link.usedAt !== null) return { problem: 'link-used', link };
  if (link.expiresAt <= now) return { problem: 'link-expired', link };
  return { link };
}

/** For a link that works once. */
export const markUsed = (link: Link, secret: string, now: Moment): RegisterChange => {
  const { id, ...rest } = link;
  return putLink(id, hashOf(secret), { ...rest, usedAt: now });
};

/** The rows that make all of a person's links stop working. */
export async function revokeLinksOf(
  storage: Storage,
  person: PersonId,
  now: Moment,
): Promise<RegisterChange[]> {
  const rows = await storage.list('links', person);
  return rows
    .map((row) => ({ row, link: fromRow(row) }))
    .filter(({ link }) => link.revokedAt === null)
    .map(({ row, link: { id, ...link } }) => putLink(id, row.unique ?? '', { ...link, revokedAt: now }));
}
