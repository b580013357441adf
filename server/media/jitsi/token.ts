import { type JWTPayload, SignJWT } from 'jose';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Attendee } from '../../ports/media.ts';
import type { Door } from './settings.ts';

/** Long enough for a slow phone to load the page of Jitsi, which asks for it once (s). */
export const lifetime = 300;
/** Clocks of servers differ (s). */
const leeway = 30;

/** None of Jitsi's own: what is recorded or sent out is for Polder to say. */
const features = {
  livestreaming: 'false',
  recording: 'false',
  transcription: 'false',
  'outbound-call': 'false',
  'sip-outbound-call': 'false',
} as const;

/**
 * What lets somebody into one room; null where the name of the room alone does. All that stands under `user` is text:
 * Jitsi takes nothing else there. Staff are moderators, where the server listens to that.
 */
export async function tokenFor(
  door: Door,
  domain: string,
  who: Attendee,
  room: string,
  now: Moment,
): Promise<string | null> {
  if (door.by === 'name') return null;
  const user = {
    id: who.person,
    name: who.name,
    moderator: who.staff ? 'true' : 'false',
    affiliation: who.staff ? 'owner' : 'member',
  };
  const seconds = Math.floor(now / 1_000);
  const claims: JWTPayload = {
    aud: 'jitsi',
    room,
    context: { user, features },
    nbf: seconds - leeway,
    iat: seconds,
    exp: seconds + lifetime,
  };
  if (door.by === 'secret') {
    const host = domain.replace(/:\d+$/, '');
    return new SignJWT({ ...claims, iss: door.appId, sub: host })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(door.secret);
  }
  return new SignJWT({ ...claims, iss: 'chat', sub: door.appId })
    .setProtectedHeader({ alg: 'RS256', kid: door.keyId, typ: 'JWT' })
    .sign(door.key);
}
