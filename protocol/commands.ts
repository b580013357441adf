import { answerCommand } from './commands/answer.ts';
import { harvestCommand } from './commands/harvest.ts';
import { enrolmentCommand, organisationCommand } from './commands/people.ts';
import { processCommand } from './commands/process.ts';
import { sessionCommand } from './commands/session.ts';

/** By kind of stream: the commands that may come in from outside. */
export const commandSchemas = {
  organisation: organisationCommand,
  process: processCommand,
  people: enrolmentCommand,
  harvest: harvestCommand,
  answer: answerCommand,
  session: sessionCommand,
} as const;
