import type { Actor } from '#domain/kernel/decider.ts';
import type { ProjectId, SessionId } from '#domain/kernel/ids.ts';
import { day, type Moment } from '#domain/kernel/moments.ts';
import type { RunSheetItem } from '#domain/process/events.ts';
import { dialogueTable } from '#domain/process/formats/dialogue-table.ts';
import { itemsOf } from '#domain/process/formats/format.ts';
import { totalMinutes } from '#domain/process/run-sheet.ts';
import formats from '#wording/nl/formats.json' with { type: 'json' };
import { sayer } from '#wording/say.ts';
import { eveningPlan } from '../reactions/evening-plan.ts';
import { zone } from './calendar.ts';
import { type Cast, enrolledAs, residentRows, type Staff } from './people.ts';
import { helpNumber, municipality, type SeedFrame, type SeedTable, team } from './seed.ts';
import type { Teller } from './teller.ts';

/** What a story is told with. */
export interface Stage {
  readonly teller: Teller;
  readonly staff: Staff;
}

export const organiserOf = ({ staff }: Stage): Actor => ({
  person: staff.id(team.organiser),
  roles: ['organiser'],
});
export const leadOf = ({ staff }: Stage): Actor => ({
  person: staff.id(team.lead),
  roles: ['lead-facilitator'],
});
export const rapporteurOf = ({ staff }: Stage): Actor => ({
  person: staff.id(team.rapporteur),
  roles: ['rapporteur'],
});
export const byServer: Actor = { person: 'server', roles: [] };

const say = sayer('nl', [formats]);

/** A project with its promise to residents, marked as an example. */
export async function startProject(
  stage: Stage,
  id: ProjectId,
  frame: SeedFrame,
  until: Moment,
): Promise<void> {
  const { slug, ...told } = frame;
  const whole = { ...told, helpNumber, retentionUntil: until };
  await stage.teller.tell('process', id, organiserOf(stage), {
    type: 'start-project',
    id,
    slug,
    example: true,
    frame: whole,
  });
}

/** The questions of the format fit what the example is about. */
const asMeant = ({ exampleQuestion: _, ...item }: RunSheetItem): RunSheetItem => item;

/** An evening in the format Dialoogtafel, with its tables, its team, and all made ready. */
export async function planEvening(
  stage: Stage,
  project: ProjectId,
  evening: { readonly session: SessionId; readonly title: string; readonly startsAt: Moment },
  tables: readonly SeedTable[],
): Promise<void> {
  const { teller, staff } = stage;
  const { session } = evening;
  const organiser = organiserOf(stage);
  const items = itemsOf(dialogueTable, say.lookUp, () => teller.newId()).map(asMeant);
  await teller.tell('process', project, organiser, {
    type: 'plan-session',
    ...evening,
    zone,
    plannedMinutes: totalMinutes(items),
    items,
  });
  await teller.tell('process', project, organiser, {
    type: 'set-tables',
    session,
    tables: tables.map(({ name, facilitator, noteTaker }, index) => ({
      number: index + 1,
      name,
      facilitator: staff.id(facilitator),
      noteTaker: staff.id(noteTaker),
      videoLink: '',
    })),
  });
  const named = {
    leadFacilitators: [staff.id(team.lead)],
    techHosts: team.techHosts.map((name) => staff.id(name)),
    rapporteurs: [staff.id(team.rapporteur)],
  };
  await teller.tell('process', project, organiser, { type: 'name-team', session, team: named });
  for (const what of ['dry-run', 'briefing'] as const) {
    await teller.tell('process', project, organiser, { type: 'tick-readiness', session, what });
  }
}

/** Everybody enrolled, told and invited: by mail, or by a letter that is away, as it suits them. No mail is made. */
export async function invitePeople(
  stage: Stage,
  project: ProjectId,
  sessions: readonly SessionId[],
  cast: readonly Cast[],
): Promise<void> {
  const { teller } = stage;
  const organiser = organiserOf(stage);
  await teller.storage.change(residentRows(cast, project));
  const planned = await teller.state('process', project);
  for (const session of sessions) {
    const people = cast.map(enrolledAs);
    await teller.tell('people', project, organiser, { type: 'enrol', session, people });
    const sequence =
      planned.status === 'none'
        ? 0
        : (planned.sessions.find(({ id }) => id === session)?.calendarSequence ?? 0);
    const invited = people.map(({ person, reachedBy }) => ({ person, by: reachedBy }));
    await teller.tell('people', project, organiser, {
      type: 'invite',
      session,
      people: invited,
      sequence,
      gateOpen: true,
    });
    const letters = people.filter(({ reachedBy }) => reachedBy === 'letter').map(({ person }) => person);
    if (letters.length > 0)
      await teller.tell('people', project, organiser, {
        type: 'mark-letters',
        session,
        people: letters,
        sent: true,
      });
  }
  teller.at += day;
  for (const { person } of cast) {
    await teller.tell('people', project, { person, roles: [] }, { type: 'inform', person });
  }
}

/** Lays the tables of an evening as it is planned now. */
export async function layOut({ teller }: Stage, project: ProjectId, session: SessionId): Promise<void> {
  const process = await teller.state('process', project);
  const people = await teller.state('people', project);
  const organisation = await teller.state('organisation');
  if (process.status === 'none') throw new Error('the example lays out a project that never started');
  const planned = process.sessions.find(({ id }) => id === session);
  if (!planned) throw new Error('the example lays out an evening that was never planned');
  const name = organisation.status === 'founded' ? organisation.name : municipality;
  const plan = eveningPlan(process, planned, people, name);
  await teller.tell('session', session, byServer, { type: 'lay-out', plan });
}
