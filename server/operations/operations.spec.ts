import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '#domain/kernel/moments.ts';
import { findLink } from '../access/links.ts';
import { findPerson, putAgain } from '../access/people.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Mail } from '../ports/mailer.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import type { Export } from './export-contributions.ts';
import { anna, bram, evening, heldEvening, now, project, toolsOn, zeynep } from './operations.fixture.ts';
import { perform } from './perform.ts';
import type { OperationTools } from './tools.ts';

const mailTo = (to: string, text: string): Mail => ({
  to,
  subject: 'Samen',
  text,
  html: text,
  attachments: [],
});

describe('founding', () => {
  it('makes the organisation, and its first organiser can be given a token', async () => {
    const tools = toolsOn(openMemoryStorage());
    const email = 'Organisator@rietvoorde.example';
    const founded = await perform(tools, 'setup', { organisation: 'Gemeente Rietvoorde', email });
    expect(founded).toMatchObject({ ok: true });
    const issued = await perform(tools, 'token', { email: email.toLowerCase(), days: 2 });
    expect(issued).toMatchObject({ ok: true, value: { expiresAt: now + 2 * day } });
  });

  it('happens once, and a second attempt leaves no person behind', async () => {
    const tools = await heldEvening(openMemoryStorage());
    const before = await tools.storage.list('people');
    const second = await perform(tools, 'setup', { organisation: 'Nog een', email: 'a@example.org' });
    expect(second).toMatchObject({ ok: false, refusal: { code: 'organisation-exists' } });
    expect(await tools.storage.list('people')).toEqual(before);
  });

  it.each([{}, { organisation: 'X' }, { organisation: 'X', email: 'geen adres' }, null])(
    'of %j is refused as unreadable',
    async (input) => {
      const result = await perform(toolsOn(openMemoryStorage()), 'setup', input);
      expect(result).toMatchObject({ ok: false, refusal: { code: 'unreadable' } });
    },
  );
});

describe('an organiser token', () => {
  let tools: OperationTools;
  beforeEach(async () => {
    tools = await heldEvening(openMemoryStorage());
  });

  it('opens as a link of its own kind, until its date, and is kept as a hash only', async () => {
    const result = await perform(tools, 'token', { email: 'zeynep@rietvoorde.example' });
    const token = result.ok ? (result.value as { token: string }).token : '';
    expect(await findLink(tools.storage, token, now)).toMatchObject({
      link: { kind: 'organiser-token', person: zeynep },
    });
    expect(await findLink(tools.storage, token, now + 31 * day)).toMatchObject({ problem: 'link-expired' });
    expect(JSON.stringify(await tools.storage.list('links'))).not.toContain(token);
  });

  it('goes to organisers only', async () => {
    const refusal = async (email: string) => {
      const result = await perform(tools, 'token', { email });
      return result.ok ? null : result.refusal.code;
    };
    expect(await refusal('rapporteur@rietvoorde.example')).toBe('not-allowed');
    expect(await refusal('thuis@example.org')).toBe('staff-unknown');
  });
});

describe('exporting', () => {
  const exported = async (tools: OperationTools, input: unknown = {}): Promise<Export> => {
    const result = await perform(tools, 'export', input);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value as Export;
  };

  it('tells every contribution word for word, with its place, its themes and a pseudonym', async () => {
    const tools = await heldEvening(openMemoryStorage());
    const { projects } = await exported(tools);
    expect(projects[0]).toMatchObject({ id: project, themes: [{ id: 'themeoneone', name: 'Luisteren' }] });
    expect(projects[0]?.contributions).toMatchObject([
      {
        text: 'Ik wil niet gelijk krijgen, zegt Anna.',
        status: 'disputed',
        disputedWith: 'Anna bedoelt het anders.',
        session: evening,
        table: 1,
        source: 'typed',
        at: new Date(now).toISOString(),
        themes: [],
      },
      { text: 'Bram luistert eerst.', themes: ['themeoneone'] },
    ]);
  });

  it('gives the same person the same pseudonym every time, and says nothing of who they are', async () => {
    const tools = await heldEvening(openMemoryStorage());
    const first = await exported(tools);
    const second = await exported(tools, { project });
    expect(second.projects).toEqual(first.projects);
    const [one, two] = first.projects[0]?.contributions ?? [];
    expect(one?.author).toMatch(/^person-[0-9a-f]{16}$/);
    expect(one?.author).not.toBe(two?.author);
    expect(JSON.stringify(first)).not.toMatch(new RegExp([anna, bram, '@example.org'].join('|')));
  });

  it('of a project that is not there is refused', async () => {
    const result = await perform(toolsOn(openMemoryStorage()), 'export', { project: 'nothinghere' });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'project-unknown' } });
  });
});

describe('erasing a person', () => {
  let tools: OperationTools;
  beforeEach(async () => {
    tools = await heldEvening(openMemoryStorage());
    await tools.storage.change([
      {
        change: 'put',
        collection: 'links',
        key: 'link',
        unique: 'hash',
        group: anna,
        body: {
          kind: 'personal',
          person: anna,
          project,
          session: evening,
          createdAt: now,
          expiresAt: now + day,
          revokedAt: null,
          usedAt: null,
        },
      },
      { change: 'put', collection: 'sign-ins', key: 'cookie', group: anna, body: { person: anna } },
      queueMail('mail', mailTo('Thuis@example.org', 'Beste Anna'), now),
    ]);
  });
  const everything = async (): Promise<string> => {
    const { storage } = tools;
    const collections = ['people', 'links', 'sign-ins', 'outbox', 'settings', 'drafts'] as const;
    const rows = await Promise.all(collections.map((collection) => storage.list(collection)));
    return JSON.stringify([await storage.readAll(0, 1_000), rows]);
  };

  it('blanks the row, revokes links, ends sign-ins, takes mails out and tells the log', async () => {
    const result = await perform(tools, 'erase', { person: anna });
    expect(result).toEqual({ ok: true, value: { person: anna, contributions: 0 } });
    expect(await findPerson(tools.storage, anna)).toMatchObject({
      firstName: '',
      lastName: '',
      email: null,
      phone: null,
      erasedAt: now,
    });
    expect(await tools.storage.find('links', 'link')).toMatchObject({ body: { revokedAt: now } });
    expect(await tools.storage.list('sign-ins')).toEqual([]);
    expect(await tools.storage.list('outbox')).toEqual([]);
    const { state } = await tools.dispatch.look('people', project);
    expect(state.erased).toContain(anna);
    expect(await everything()).not.toContain('thuis@example.org');
  });

  it('leaves what they said, without a pseudonym, and everybody else as they were', async () => {
    const neighbour = await findPerson(tools.storage, bram);
    await perform(tools, 'erase', { person: anna });
    expect(await findPerson(tools.storage, bram)).toEqual(neighbour);
    const result = await perform(tools, 'export', {});
    const { projects } = (result.ok ? result.value : { projects: [] }) as Export;
    expect(projects[0]?.contributions[0]).toMatchObject({
      text: 'Ik wil niet gelijk krijgen, zegt Anna.',
      author: null,
    });
  });

  it('of an address that two share takes out the mails to this one of them', async () => {
    const neighbour = await findPerson(tools.storage, bram);
    if (neighbour === null) throw new Error('Bram is missing');
    await tools.storage.change([
      putAgain(neighbour, { email: 'thuis@example.org' }),
      queueMail('other', mailTo('thuis@example.org', 'Beste Bram'), now),
    ]);
    await perform(tools, 'erase', { person: anna });
    expect((await tools.storage.list('outbox')).map(({ key }) => key)).toEqual(['other']);
  });

  it('with their words: nothing that they said is left anywhere, and what others said is', async () => {
    const result = await perform(tools, 'erase', { person: anna, wordsToo: true });
    expect(result).toEqual({ ok: true, value: { person: anna, contributions: 1 } });
    const left = await everything();
    expect(left).not.toMatch(/Anna/);
    expect(left).toContain('Bram luistert eerst.');
    expect(left).toContain('Iemand anders twijfelt.');

    const { state } = await tools.dispatch.look('session', evening);
    const table = state.status === 'empty' ? null : state.tables[0];
    expect(table?.contributions.map(({ text, redacted }) => [text, redacted === null])).toEqual([
      ['', false],
      ['Bram luistert eerst.', true],
    ]);
    expect(JSON.stringify(state)).not.toMatch(/Anna/);
  });

  it('with their words leaves a log that folds to the state in memory', async () => {
    await perform(tools, 'erase', { person: anna, wordsToo: true });
    const fresh = toolsOn(tools.storage);
    for (const [kind, subject] of [
      ['session', evening],
      ['harvest', project],
      ['people', project],
    ] as const) {
      expect((await fresh.dispatch.look(kind, subject)).state).toEqual(
        (await tools.dispatch.look(kind, subject)).state,
      );
    }
  });

  it('may be asked again, first without and then with the words', async () => {
    await perform(tools, 'erase', { person: anna });
    const again = await perform(tools, 'erase', { person: anna, wordsToo: true });
    expect(again).toMatchObject({ ok: true, value: { contributions: 1 } });
    const once = await perform(tools, 'erase', { person: anna, wordsToo: true });
    expect(once).toMatchObject({ ok: true, value: { contributions: 0 } });
  });

  it('of the last organiser is refused and changes nothing', async () => {
    const before = await everything();
    const result = await perform(tools, 'erase', { person: zeynep });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'last-organiser' } });
    expect((await everything()).length).toBe(before.length);
    expect(await findPerson(tools.storage, zeynep)).toMatchObject({ firstName: 'Zeynep' });
  });

  it('of somebody who is not there is refused', async () => {
    const result = await perform(tools, 'erase', { person: 'nobodyatallxx' });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'person-unknown' } });
  });
});
