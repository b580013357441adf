import type { Context, Hono } from 'hono';
import { residentGroup } from '../../access/people.ts';
import { erasePerson } from '../../operations/erase-person.ts';
import { erasedPage, erasePage } from '../../pages/join/erase.ts';
import type { Server } from '../context.ts';
import type { Guest } from '../guest.ts';
import { operationTools } from '../operation-tools.ts';
import { refusedProblem } from '../problems.ts';
import { withGuest } from '../with-guest.ts';

const isResident = ({ person, project }: Guest): boolean => person.group === residentGroup(project.id);

/** A participant has their own data erased, from their own link: reading explains, posting does it at once. */
export function ownErasureRoutes(app: Hono, server: Server): void {
  const explain = async (c: Context, guest: Guest): Promise<Response> =>
    c.html(String(erasePage({ ...guest.page, mayErase: isResident(guest) })));

  const erase = async (c: Context, guest: Guest): Promise<Response> => {
    if (!isResident(guest)) return explain(c, guest);
    const wordsToo = (await c.req.parseBody()).words === 'go';
    const person = guest.person.id;
    const erased = await erasePerson(operationTools(server), { person, wordsToo });
    if (!erased.ok) throw refusedProblem(erased.refusal);
    await server.live.rooms.erased(person);
    await server.reactions.reconcile(guest.project.id);
    c.header('Clear-Site-Data', '"cookies", "storage"');
    return c.html(String(erasedPage(guest.page, { wordsToo })));
  };

  app.get('/m/:secret/erase', withGuest(server, explain));
  app.post('/m/:secret/erase', withGuest(server, erase));
}
