import { timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { findStaff, newcomer } from '../../access/people.ts';
import { signIn } from '../../access/sign-ins.ts';
import { loadExample } from '../../example/load.ts';
import { Pace } from '../../live/pace.ts';
import { foundOrganisation } from '../../operations/found-organisation.ts';
import { homePage } from '../../pages/staff/home.ts';
import { type SetUp, setUpPage } from '../../pages/staff/set-up.ts';
import { checkMailPage } from '../../pages/staff/sign-in.ts';
import type { Server } from '../context.ts';
import { setSignInCookie } from '../cookie.ts';
import { firstNameProblem } from '../first-name.ts';
import { operationTools } from '../operation-tools.ts';
import { mailSignInLink } from '../sign-in-mail.ts';
import { staffPage } from '../staff-page.ts';

const email = z.email();
const exampleOrganisation = 'Gemeente Rietvoorde';
const exampleOrganiser = { name: 'Organisator', email: 'organisator@rietvoorde.example' };

/** The first visit: whoever has the code from the console founds the organisation, or opens the example. */
export function setUpRoutes(app: Hono, server: Server): void {
  const guesses = new Pace(0.2, 10);

  app.get('/', async (c) => {
    const { state } = await server.dispatch.look('organisation');
    if (state.status === 'empty') {
      return c.html(
        setUpPage(
          { filled: { code: '', organisation: '', name: '', email: '' } },
          await staffPage(server, c),
        ),
      );
    }
    const projects = await server.projects.list();
    return c.html(homePage({ projects }, await staffPage(server, c)));
  });

  app.post('/setup', async (c) => {
    const form = await c.req.parseBody();
    const text = (name: string) => String(form[name] ?? '').trim();
    const filled = {
      code: text('code'),
      organisation: text('organisation'),
      name: text('name'),
      email: text('email'),
    };
    const again = async (code: string, field?: string) => {
      const problem: SetUp['problem'] = field ? { code, field } : { code };
      return c.html(setUpPage({ filled, problem }, await staffPage(server, c)), 400);
    };
    const { state } = await server.dispatch.look('organisation');
    if (state.status !== 'empty') return c.redirect('/', 303);
    if (filled.code === '') return again('setup-code-missing', 'code');
    if (!guesses.take('everybody', server.clock.now())) return again('too-many-tries', 'code');
    if (!sameCode(filled.code, server.setupCode)) return again('setup-code-wrong', 'code');
    if (text('do') === 'example') return openExample(server, c);
    if (filled.organisation === '') return again('organisation-missing', 'organisation');
    const { firstName } = newcomer(filled.name);
    const wrong = firstNameProblem(firstName);
    if (wrong) return again(wrong, 'name');
    if (!email.safeParse(filled.email).success) return again('email-invalid', 'email');
    const founded = await foundOrganisation(operationTools(server), filled);
    if (!founded.ok) return again(founded.refusal.code);
    const person = await findStaff(server.storage, filled.email);
    if (person) await mailSignInLink(server, person);
    const mailbox = server.mailboxSecret === null ? null : `/mailbox/${server.mailboxSecret}`;
    const sent = { email: filled.email, mailbox, again: '/sign-in', founded: filled.organisation };
    return c.html(checkMailPage(sent, await staffPage(server, c)));
  });
}

/** The example needs no mail: who opens it is signed in as its organiser. */
async function openExample(server: Server, c: Context): Promise<Response> {
  const founded = await foundOrganisation(operationTools(server), {
    organisation: exampleOrganisation,
    ...exampleOrganiser,
  });
  if (!founded.ok) return c.redirect('/', 303);
  await loadExample(server.storage, server.clock.now(), server.chance);
  server.projects.readAgain();
  const { value, change } = signIn(founded.value.person, server.clock.now(), server.chance);
  await server.storage.change([change]);
  await server.reactions.takeUp();
  setSignInCookie(c, server, value);
  return c.redirect('/studio', 303);
}

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

function sameCode(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(plain(given)), Buffer.from(plain(wanted))];
  return one.length === other.length && timingSafeEqual(one, other);
}
