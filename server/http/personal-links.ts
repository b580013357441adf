import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { keptAfter } from '#domain/process/retention.ts';
import type { Preparing } from '#domain/process/state.ts';
import { issueLink } from '../access/links.ts';
import type { RegisterChange } from '../ports/storage.ts';
import type { Server } from './context.ts';

/** Until when a personal link works: as long as the project keeps personal data, or 90 days after the session. */
export const linkExpires = (project: Preparing, session: PlannedSession): Moment =>
  project.frame.retentionUntil ?? session.startsAt + keptAfter;

export interface PersonalLink {
  readonly person: PersonId;
  readonly url: string;
  readonly change: RegisterChange;
}

/** Fresh links for these people; earlier ones keep working. They exist once `change` is written. */
export function personalLinks(
  server: Server,
  project: Preparing,
  session: PlannedSession,
  people: readonly PersonId[],
): PersonalLink[] {
  return people.map((person) => {
    const wish = {
      kind: 'personal' as const,
      person,
      project: project.id,
      session: session.id,
      expiresAt: linkExpires(project, session),
    };
    const { secret, change } = issueLink(wish, server.clock.now(), server.chance);
    return { person, url: `${server.publicUrl}/m/${secret}`, change };
  });
}
