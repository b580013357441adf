import * as z from 'zod/mini';
import type { PersonId } from '#domain/kernel/ids.ts';
import { day, type Moment } from '#domain/kernel/moments.ts';
import type { Chance } from '../ports/clock.ts';
import type { RegisterChange, Storage } from '../ports/storage.ts';
import { hashOf, newSecret } from './secrets.ts';

const body = z.object({ person: z.string(), expiresAt: z.number() });

export const signInLasts = 14 * day;
export const cookieName = 'polder';

/** Signs a member of staff in: the cookie's value, and the row that knows its hash. */
export function signIn(
  person: PersonId,
  now: Moment,
  chance: Chance,
): { value: string; change: RegisterChange } {
  const value = newSecret(chance);
  return {
    value,
    change: {
      change: 'put',
      collection: 'sign-ins',
      key: hashOf(value),
      group: person,
      body: { person, expiresAt: now + signInLasts },
    },
  };
}

export async function whoSignedIn(storage: Storage, value: string, now: Moment): Promise<PersonId | null> {
  const row = await storage.find('sign-ins', hashOf(value));
  if (!row) return null;
  const found = body.parse(row.body);
  return found.expiresAt > now ? found.person : null;
}

export const signOut = (value: string): RegisterChange => ({
  change: 'remove',
  collection: 'sign-ins',
  key: hashOf(value),
});

/** The value of our cookie in a Cookie header. */
export function cookieFrom(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if ((name === cookieName || name === `__Host-${cookieName}`) && value) return value;
  }
  return null;
}
