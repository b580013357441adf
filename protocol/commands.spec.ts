import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { AnswerCommand } from '#domain/answer/commands.ts';
import type { HarvestCommand } from '#domain/harvest/commands.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { answerCommand } from './commands/answer.ts';
import type { harvestCommand } from './commands/harvest.ts';
import type { sessionCommand } from './commands/session.ts';

it('every command that comes through the door is one that the slice knows', () => {
  expectTypeOf<z.infer<typeof sessionCommand>>().toExtend<SessionCommand>();
  expectTypeOf<z.infer<typeof harvestCommand>>().toExtend<HarvestCommand>();
  expectTypeOf<z.infer<typeof answerCommand>>().toExtend<AnswerCommand>();
});
