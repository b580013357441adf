import type { Locator, Page } from '@playwright/test';
import { say, within } from '../words.ts';

/** The note-taker writes a sentence down for somebody at the table, and reads it back. */
export async function record(noteTaker: Page, name: string, sentence: string): Promise<void> {
  const recorder = noteTaker.getByRole('region', { name: say('table.recorder') });
  await recorder.getByRole('radio', { name: within(name) }).check({ force: true });
  await recorder.getByLabel(say('table.recorder.text', { name })).fill(sentence);
  await recorder.getByRole('button', { name: say('table.recorder.send') }).click();
  await noteOf(noteTaker, sentence)
    .getByRole('button', { name: say('table.note.readAloud') })
    .click();
}

/** A sentence as it stands on the note-taker's screen. */
export const noteOf = (noteTaker: Page, sentence: string): Locator =>
  noteTaker
    .getByRole('region', { name: say('table.notes.own') })
    .getByRole('listitem')
    .filter({ hasText: sentence });
