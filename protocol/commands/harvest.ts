import * as z from 'zod/mini';
import { id, line, refs, words } from './parts.ts';

const ids = z.array(id).check(z.maxLength(5_000));

/** What a client may ask of `harvest:<project>`; support is recorded and agreements are settled by the server. */
export const harvestCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('make-theme'), theme: id, name: line, contributions: refs }),
  z.strictObject({ type: z.literal('rename-theme'), theme: id, name: line, saw: line }),
  z.strictObject({ type: z.literal('theme-contributions'), theme: id, contributions: refs }),
  z.strictObject({ type: z.literal('untheme-contributions'), theme: id, contributions: ids }),
  z.strictObject({ type: z.literal('merge-themes'), from: id, into: id }),
  z.strictObject({ type: z.literal('split-theme'), from: id, theme: id, name: line, contributions: ids }),
  z.strictObject({ type: z.literal('remove-theme'), theme: id }),
  z.strictObject({ type: z.literal('undo-grouping'), step: z.string().check(z.maxLength(100)) }),
  z.strictObject({
    type: z.literal('draft-agreement'),
    agreement: id,
    title: line,
    text: words,
    theme: z.nullable(id),
    contributions: refs,
  }),
  z.strictObject({
    type: z.literal('reword-agreement'),
    agreement: id,
    title: line,
    text: words,
    why: words,
    sawVersion: z.int(),
  }),
  z.strictObject({ type: z.literal('link-contributions'), agreement: id, contributions: refs }),
  z.strictObject({ type: z.literal('unlink-contributions'), agreement: id, contributions: ids }),
  z.strictObject({
    type: z.literal('set-deed'),
    agreement: id,
    deed: z.strictObject({ who: words, when: words, how: words }),
  }),
  z.strictObject({ type: z.literal('propose-agreement'), agreement: id, session: id }),
  z.strictObject({ type: z.literal('withdraw-agreement'), agreement: id, reason: words }),
]);
