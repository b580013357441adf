import type { Decider } from '../kernel/decider.ts';
import type { AnswerCommand } from './commands.ts';
import { decideAnswer } from './decide.ts';
import type { AnswerEvent } from './events.ts';
import { evolveAnswer } from './evolve.ts';
import type { AnswerRefusalCode } from './refusals.ts';
import type { AnswerState } from './state.ts';

const initial: AnswerState = { published: [] };

/** Stream `answer:<project>`. All of it is public. */
export const answerDecider: Decider<AnswerState, AnswerCommand, AnswerEvent, AnswerRefusalCode> = {
  initial,
  decide: decideAnswer,
  evolve: evolveAnswer,
  view: (state) => state,
};
