import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Storage } from '../ports/storage.ts';
import { type Evening, heldEvening, id } from '../running/evening.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
let failing = false;

/** The disk gives way at the moment when words are taken out of the log. */
const givingWay = (storage: Storage): Storage => ({
  ...storage,
  redact: (...asked) => (failing ? Promise.reject(new Error('the power went')) : storage.redact(...asked)),
});

beforeAll(async () => {
  polder = await runPolder({ through: givingWay });
  evening = await heldEvening(polder, { tables: 1 });
  const [asks, stays] = evening.residents;
  for (const [speaker, text] of [
    [asks?.person, 'Mijn eigen verhaal'],
    [stays?.person, 'Meer groen'],
  ]) {
    await evening.ask({ type: 'record', id: id(), table: 1, speaker, text, visibility: 'public' });
  }
});
afterAll(() => polder.stop());

const asksToGo = () =>
  polder.ask(`/m/${evening.residents[0]?.secret}/erase`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'words=go',
  });
const log = async () => JSON.stringify(await polder.storage.read(`session:${evening.session}`));
const notes = () => polder.storage.list('settings', 'words-to-take');

describe('an erasure with words that broke off', () => {
  it('has taken the name and the link, and notes that the words must still go', async () => {
    failing = true;
    expect((await asksToGo()).status).toBe(500);
    expect((await asksToGo()).status).toBe(410);
    expect(await log()).toContain('Mijn eigen verhaal');
    expect(await notes()).toHaveLength(1);
    expect(JSON.stringify(await notes())).not.toContain('Voornaam');
  });

  it('stays noted while it cannot be done', async () => {
    await polder.restart();
    await vi.waitFor(() => expect(polder.lines.join('\n')).toContain('not erased: Error'));
    expect(await log()).toContain('Mijn eigen verhaal');
    expect(await notes()).toHaveLength(1);
  });

  it('is finished by the server itself when it starts again, and takes nobody else’s words', async () => {
    failing = false;
    await polder.restart();
    await vi.waitFor(async () => expect(await notes()).toEqual([]));
    expect(await log()).not.toContain('Mijn eigen verhaal');
    expect(await log()).toContain('Meer groen');
  });

  it('leaves no note when nothing broke off', async () => {
    const secret = evening.residents[1]?.secret;
    const answer = await polder.ask(`/m/${secret}/erase`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'words=go',
    });
    expect(answer.status).toBe(200);
    expect(await notes()).toEqual([]);
    expect(await log()).not.toContain('Meer groen');
  });
});
