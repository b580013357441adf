import { describe, expect, it } from 'vitest';
import { dialogueTable } from '#domain/process/formats/dialogue-table.ts';
import { formatKeys } from '#domain/process/formats/format.ts';
import { messagesOf } from '#tools/wording/messages.ts';
import { languages } from './say.ts';

describe('the formats', () => {
  it.each(languages)('have in %s every sentence they need, and no other', (language) => {
    expect(Object.keys(messagesOf(language, 'formats')).sort()).toEqual(
      [...formatKeys(dialogueTable)].sort(),
    );
  });
});
