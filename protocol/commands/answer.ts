import * as z from 'zod/mini';
import { id, line, moment, words } from './parts.ts';

const decided = { by: line, at: moment, reason: words };

/** What a client may ask of `answer:<project>`; publishing goes over HTTP, because the server gathers the content. */
export const answerCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('adopt-agreement'),
    agreement: id,
    adoption: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('adopted-unchanged'), ...decided }),
      z.strictObject({ decision: z.literal('adopted-changed'), ...decided, added: words }),
      z.strictObject({ decision: z.literal('rejected'), ...decided }),
    ]),
  }),
  z.strictObject({
    type: z.literal('set-actions'),
    agreement: id,
    actions: z
      .array(
        z.strictObject({
          what: words,
          who: line,
          when: line,
          status: z.enum(['not-started', 'in-progress', 'done', 'late']),
          reason: words,
        }),
      )
      .check(z.maxLength(30)),
  }),
  z.strictObject({
    type: z.literal('tell-fate'),
    agreement: id,
    fate: z.enum(['in-progress', 'kept', 'not-kept']),
    reason: words,
  }),
]);
