import type { EnrolledState } from '#domain/people/state.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { gateOpen, missingBeforeOpening } from '#domain/process/gates.ts';
import { mediaOf } from '#domain/process/media.ts';
import type { Preparing } from '#domain/process/state.ts';
import type { EveningPlan } from '#domain/session/commands.ts';

/** The evening as the studio has it now: the run sheet, the tables and who takes part. */
export function eveningPlan(
  project: Preparing,
  session: PlannedSession,
  people: EnrolledState,
  organisation: string,
): EveningPlan {
  return {
    occasion: {
      session: session.id,
      project: project.id,
      title: session.title,
      projectTitle: project.frame.title,
      organisation,
      question: project.frame.question,
      startsAt: session.startsAt,
      zone: session.zone,
      helpNumber: project.frame.helpNumber,
      plenaryLink: session.plenaryLink,
      media: mediaOf(session),
      team: session.team,
    },
    items: session.items.map(({ exampleQuestion: _, ...item }) => item),
    tables: session.tables.map(({ number, name, videoLink, facilitator, noteTaker }) => ({
      number,
      name,
      videoLink,
      facilitator,
      noteTaker,
    })),
    participants: people.enrolments
      .filter((enrolment) => enrolment.session === session.id)
      .map(({ person, means }) => ({ person, means })),
    missing: gateOpen('R3', project, session.id) ? [] : missingBeforeOpening(session),
  };
}
