import { minute } from '#domain/kernel/moments.ts';
import { issueLink } from '../access/links.ts';
import type { PersonRow } from '../access/people.ts';
import { newId } from '../access/secrets.ts';
import { queueMail } from '../mail/outbox.ts';
import { signInMail } from '../mail/sign-in.ts';
import type { Server } from './context.ts';
import { signInPath, wayOn } from './way-on.ts';

const validMinutes = 30;

/** Mails somebody of the staff a link that signs in once, and leads to `to`. Nothing happens for who has no address. */
export async function mailSignInLink(server: Server, person: PersonRow, to = wayOn(null)): Promise<void> {
  if (person.email === null || person.erasedAt !== null) return;
  const now = server.clock.now();
  const wish = { kind: 'sign-in', person: person.id, project: null, session: null } as const;
  const { secret, change } = issueLink(
    { ...wish, expiresAt: now + validMinutes * minute },
    now,
    server.chance,
  );
  const mail = signInMail({
    language: person.language,
    organisation: await server.dispatch.organisationName(),
    person: { firstName: person.firstName, email: person.email },
    link: `${server.publicUrl}${signInPath(to, secret)}`,
    validMinutes,
  });
  await server.storage.change([change, queueMail(newId(server.chance), mail, now)]);
  void server.postman.knock();
}
