import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvitationPreview, Invited, MailPreview } from '#protocol/http.ts';
import { type Evening, laidEvening } from '../../running/evening.fixture.ts';
import { type Polder, runPolder } from '../../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
let base = '';

/** Two with a mail address and one without, at each of two tables. */
beforeAll(async () => {
  polder = await runPolder();
  evening = await laidEvening(polder);
  base = `/v1/projects/${evening.project}/sessions/${evening.session}`;
});
afterAll(() => polder.stop());

const asked = (person: number): readonly string[] => [evening.residents[person]?.person ?? ''];
const look = (people: readonly string[] | null) =>
  polder.post<InvitationPreview>(`${base}/invitations/preview`, { people });
const read = (path: string) =>
  polder.ask(`${base}${path}`, { headers: { authorization: `Bearer ${polder.token}` } });
const mailOf = async (person: number): Promise<MailPreview> =>
  (await (await read(`/invitations/preview/${asked(person)[0]}`)).json()) as MailPreview;
const kept = async () =>
  JSON.stringify([await polder.storage.list('outbox'), await polder.storage.list('links')]);

describe('before inviting', () => {
  it('tells who gets a mail and who a letter, and writes nothing', async () => {
    const before = await kept();
    const all = await look(null);
    expect([all.mailed.length, all.letters.length, all.skipped]).toEqual([4, 2, 0]);
    expect(await look(asked(0))).toEqual({ mailed: asked(0), letters: [], skipped: 0 });
    expect(await look(['nobodyatallxx'])).toEqual({ mailed: [], letters: [], skipped: 1 });
    await mailOf(0);
    expect(await kept()).toBe(before);
  });

  it('shows the mail that then goes out, but for the link', async () => {
    const shown = await mailOf(0);
    await polder.post<Invited>(`${base}/invitations`, { people: asked(0) });
    const [mail] = (await polder.storage.list('outbox')).map(({ body }) => body);
    expect(shown).toMatchObject({ to: mail?.to, subject: mail?.subject, attachments: ['uitnodiging.ics'] });
    const words = (html: unknown): string =>
      String(html)
        .replace(/^[\s\S]*<body[^>]*>/, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\/m\/[a-z0-9…]+/g, '/m/')
        .replace(/\s+/g, ' ')
        .trim();
    expect(words(shown.html)).toBe(words(mail?.html));
    expect(shown.html).toContain('/m/…');
  });

  it('holds nothing that a strict page would not take, whatever people typed', async () => {
    const { html } = await mailOf(1);
    expect(html).toContain('data-style="');
    expect(html).not.toMatch(/[\s"](style|href|src|on\w+)=/);
    expect(html).not.toMatch(/<(?!\/?(div|p|strong|h2|a|br)\b)/);
  });

  it('is an organiser’s, and not of who gets a letter', async () => {
    expect((await polder.ask(`${base}/invitations/preview/${asked(0)[0]}`)).status).toBe(401);
    expect((await read(`/invitations/preview/${asked(2)[0]}`)).status).toBe(404);
  });
});

describe('letters', () => {
  const sheets = async (query: string): Promise<number> =>
    (await (await read(`/letters${query}`)).text()).split('<article class="letter">').length - 1;

  it('lie ready once somebody is invited, until they are away', async () => {
    expect(await sheets('?only=ready')).toBe(0);
    await polder.post<Invited>(`${base}/invitations`, { people: null });
    expect(await sheets('?only=ready')).toBe(2);
    const stream = `people:${evening.project}`;
    const command = { type: 'mark-letters', session: evening.session, people: asked(2), sent: true };
    await polder.post('/v1/commands', { stream, id: 'marklettersxx', command });
    expect(await sheets('?only=ready')).toBe(1);
    expect(await sheets('')).toBe(2);
  });

  it('count as an invitation in the list of projects only when they are away', async () => {
    const answer = await polder.ask('/v1/projects', { headers: { authorization: `Bearer ${polder.token}` } });
    const { projects } = (await answer.json()) as { projects: { id: string; invited: number }[] };
    expect(projects.find(({ id }) => id === evening.project)?.invited).toBe(5);
  });
});
