import { answerDecider } from '#domain/answer/decider.ts';
import { enrolmentDecider, organisationDecider } from '#domain/people/decider.ts';
import { processDecider } from '#domain/process/decider.ts';
import { eveningSlices } from './evening-slices.ts';
import type { Slices } from './slices.ts';

/** What an organiser, rapporteur or lead facilitator follows. */
export const studioSlices: Slices = {
  ...eveningSlices,
  ...({
    process: processDecider,
    people: enrolmentDecider,
    answer: answerDecider,
    organisation: organisationDecider,
  } as unknown as Slices),
};
