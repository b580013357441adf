import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import { importRequest, type RowVerdict } from '#protocol/http.ts';
import { listResidents, putResident } from '../../access/people.ts';
import { newId } from '../../access/secrets.ts';
import { largestList, readParticipantList } from '../../documents/import/read-list.ts';
import type { ReadRow } from '../../documents/import/result.ts';
import { ask, bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { findSession } from '../finding.ts';
import { Previews } from '../previews.ts';
import { Problem, problemJson } from '../problems.ts';
import { mustBe } from '../who.ts';

const roomForForm = 100_000;

/** A list of participants: first looked at row by row, then taken in whole or not at all. */
export function importRoutes(app: Hono, server: Server): void {
  const previews = new Previews();
  const limit = bodyLimit({
    maxSize: largestList + roomForForm,
    onError: (c) =>
      problemJson(c, new Problem(413, 'import-too-large', { field: 'file', values: { mb: 5 } })),
  });

  app.post('/v1/projects/:project/sessions/:session/import/preview', limit, async (c) => {
    await mustBe(server, c, 'organiser');
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const file = (await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)).file;
    if (!(file instanceof File)) throw new Problem(400, 'import-no-file', { field: 'file' });
    const { here, elsewhere } = await residentsOf(server, project.id, session.id);
    const list = await readParticipantList(new Uint8Array(await file.arrayBuffer()), here, elsewhere);
    if (list.problem) {
      const { code, values } = list.problem;
      throw new Problem(415, code, { field: 'file', values });
    }
    const preview = newId(server.chance);
    const people = list.rows.flatMap(({ status, person, elsewhere: known }) =>
      status === 'new' && person ? [{ details: person, known: known ?? null }] : [],
    );
    previews.keep(preview, { project: project.id, session: session.id, people }, server.clock.now());
    return c.json({
      preview,
      fileName: file.name,
      columns: list.columns,
      notes: list.notes,
      rows: list.rows.map(shownRow),
      takes: people.length,
    });
  });

  app.post('/v1/projects/:project/sessions/:session/import', async (c) => {
    const staff = await mustBe(server, c, 'organiser');
    const { preview: id } = await bodyOf(c, importRequest);
    const preview = previews.find(id, server.clock.now());
    if (preview?.session !== c.req.param('session')) throw new Problem(409, 'import-preview-gone');
    const people = preview.people.map(({ details, known }) => ({
      person: known ?? newId(server.chance),
      details,
      known,
    }));
    const command = {
      type: 'enrol',
      session: preview.session,
      people: people.map(({ person, details: { means, reachedBy, needs } }) => ({
        person,
        means,
        reachedBy,
        needs,
      })),
    };
    const rows = people.map(({ person, details: { firstName, lastName, email, phone, address } }) =>
      putResident(person, preview.project, {
        firstName,
        lastName,
        email,
        phone,
        address,
        language: 'nl',
        erasedAt: null,
      }),
    );
    await ask(server, `people:${preview.project}`, staff, command as DomainCommand, rows);
    previews.forget(id);
    await server.reactions.reconcile(preview.project);
    return c.json({ enrolled: people.length });
  });
}

/** Who is in this session already, and who is in another session of the project. */
async function residentsOf(server: Server, project: string, session: string) {
  const { state } = await server.dispatch.look('people', project);
  const enrolled = new Set(
    state.enrolments.filter((one) => one.session === session).map(({ person }) => person),
  );
  const all = (await listResidents(server.storage, project)).filter(({ erasedAt }) => erasedAt === null);
  return {
    here: all.filter(({ id }) => enrolled.has(id)),
    elsewhere: all.filter(({ id }) => !enrolled.has(id)),
  };
}

const shownRow = ({ line, status, person, notes }: ReadRow) => ({
  row: line,
  verdict: verdictOf(status, notes),
  firstName: person?.firstName ?? '',
  lastName: person?.lastName ?? '',
  email: person?.email ?? null,
  phone: person?.phone ?? null,
  address: person?.address ?? null,
  means: person?.means ?? 'screen',
  reachedBy: person?.reachedBy ?? 'letter',
  needs: person?.needs ?? [],
  notes,
});

/** Of what stood in the list, something comes in otherwise; the rest of the notes only say something. */
const readOtherwise: ReadonlySet<string> = new Set([
  'name-split',
  'email-cleaned',
  'email-invalid',
  'email-second',
  'phone-lost',
  'phone-plus-added',
  'phone-second',
  'phone-zero-added',
  'need-from-remark',
  'need-unread',
]);

function verdictOf(status: ReadRow['status'], notes: ReadRow['notes']): RowVerdict {
  switch (status) {
    case 'new':
      if (notes.some(({ code }) => code === 'unreachable')) return 'unreachable';
      return notes.some(({ code }) => readOtherwise.has(code)) ? 'changed' : 'take';
    case 'duplicate':
      return 'double';
    case 'already':
      return 'known';
    case 'empty':
      return 'empty';
    case 'incomplete':
      return 'unusable';
  }
}
