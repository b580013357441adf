import type { PublishedAgreement } from '#domain/answer/events.ts';
import type { AnswerState } from '#domain/answer/state.ts';
import type { HarvestState } from '#domain/harvest/state.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { OrganisationState } from '#domain/people/state.ts';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import type { ProjectState } from '#domain/process/state.ts';
import { type Lineage, lineageOf, type Sessions } from './lineage.ts';
import { type OwnWords, wordsOf } from './words-of.ts';

/** What is known of one project, in all its streams. */
export interface ProjectSources {
  readonly organisation: OrganisationState;
  readonly project: ProjectState;
  readonly sessions: Sessions;
  readonly answer: AnswerState;
}

/** What every public page of a project starts with. */
export interface PublicPlace {
  readonly organisation: string;
  readonly slug: string;
  readonly title: string;
  readonly help: string;
  readonly example: boolean;
  readonly agreements: number;
}

export interface PublicSession {
  readonly title: string;
  readonly startsAt: Moment;
  readonly zone: string;
  readonly status: 'planned' | 'now' | 'held';
  /** At how many tables something was said; a table where nobody spoke does not count. */
  readonly tables: number;
  /** How much was put on the tables, shown or not. */
  readonly contributions: number;
}

export interface PublicProject {
  readonly place: PublicPlace;
  readonly frame: ProjectFrame;
  readonly sessions: readonly PublicSession[];
  readonly agreements: readonly PublishedAgreement[];
}

export interface PublicAgreement {
  readonly place: PublicPlace;
  readonly agreement: PublishedAgreement;
  readonly lineage: Lineage;
  /** The session whose tables were asked for support. */
  readonly agreedAt: { readonly title: string; readonly at: Moment; readonly zone: string } | null;
  readonly zone: string;
  /** Numbers of the agreements beside this one. */
  readonly next: number | null;
}

export interface PersonalWords {
  readonly place: PublicPlace;
  readonly firstName: string;
  readonly zone: string;
  readonly words: readonly OwnWords[];
  /** First names of those who wrote it down. */
  readonly writers: Readonly<Record<PersonId, string>>;
}

type Begun = Exclude<ProjectState, { status: 'none' }>;
const homeZone = 'Europe/Amsterdam';

function placeOf({ organisation, answer }: ProjectSources, project: Begun): PublicPlace {
  return {
    organisation: organisation.status === 'founded' ? organisation.name : '',
    slug: project.slug,
    title: project.frame.title,
    help: project.frame.helpNumber,
    example: project.example,
    agreements: answer.published.length,
  };
}

/** Null where there is no such project. */
export function publicProject(sources: ProjectSources): PublicProject | null {
  const { project, sessions, answer } = sources;
  if (project.status === 'none') return null;
  return {
    place: placeOf(sources, project),
    frame: project.frame,
    sessions: project.sessions.map((planned) => publicSession(planned, sessions)),
    agreements: answer.published,
  };
}

function publicSession(planned: PlannedSession, sessions: Sessions): PublicSession {
  const { id, title, startsAt, zone } = planned;
  const state = sessions[id];
  const held = state !== undefined && state.status !== 'empty' ? state : null;
  const status = held?.status === 'closed' ? 'held' : held?.status === 'live' ? 'now' : 'planned';
  const said = held?.tables.map((table) => table.contributions.length).filter((count) => count > 0) ?? [];
  const contributions = said.reduce((sum, count) => sum + count, 0);
  return { title, startsAt, zone, status, tables: said.length, contributions };
}

/** Null where there is no such project, or no public agreement with this number. */
export function publicAgreement(sources: ProjectSources, number: number): PublicAgreement | null {
  const { project, sessions, answer } = sources;
  const agreement = answer.published.find((one) => one.number === number);
  if (project.status === 'none' || !agreement) return null;
  return {
    place: placeOf(sources, project),
    agreement,
    lineage: lineageOf(agreement, sessions),
    agreedAt: agreedAt(agreement, sessions),
    zone: project.sessions[0]?.zone ?? homeZone,
    next: answer.published.find((one) => one.number > number)?.number ?? null,
  };
}

function agreedAt({ support }: PublishedAgreement, sessions: Sessions): PublicAgreement['agreedAt'] {
  const state = support ? sessions[support.session] : undefined;
  if (!support || !state || state.status === 'empty') return null;
  const { title, zone } = state.occasion;
  return { title, zone, at: support.at };
}

/** What happened with somebody's words; `firstNames` holds the names of people by id. */
export function personalWords(
  sources: ProjectSources & { readonly harvest: HarvestState },
  person: PersonId,
  firstNames: Readonly<Record<PersonId, string>>,
): PersonalWords | null {
  const { project, sessions } = sources;
  if (project.status === 'none') return null;
  const words = wordsOf(person, sessions, sources);
  const writers = words.flatMap(({ recordedBy }) => {
    const name = recordedBy === null ? undefined : firstNames[recordedBy];
    return recordedBy !== null && name ? [[recordedBy, name]] : [];
  });
  return {
    place: placeOf(sources, project),
    firstName: firstNames[person] ?? '',
    zone: project.sessions[0]?.zone ?? homeZone,
    words,
    writers: Object.fromEntries(writers),
  };
}
