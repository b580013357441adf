import type { ProjectId, SessionId } from '#domain/kernel/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#domain/kernel/result.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { Contribution } from '#domain/session/state.ts';
import { subjectOf } from '../dispatch/streams.ts';
import { pseudonymsFor } from './pseudonyms.ts';
import type { OperationTools } from './tools.ts';

/** Times are ISO 8601 in UTC; a redacted contribution has an empty text. `author` is a pseudonym, or null. */
export interface ExportedContribution {
  readonly id: string;
  readonly session: SessionId;
  readonly table: number;
  readonly item: string | null;
  readonly text: string;
  readonly disputedWith: string | null;
  readonly visibility: Contribution['visibility'];
  readonly source: Contribution['source'];
  readonly status: Contribution['status'] | 'redacted';
  readonly at: string;
  readonly author: string | null;
  readonly themes: readonly string[];
}

export interface ExportedSession {
  readonly id: SessionId;
  readonly title: string;
  readonly startsAt: string;
  readonly zone: string;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

export interface ExportedProject {
  readonly id: ProjectId;
  readonly title: string;
  readonly question: string;
  readonly example: boolean;
  readonly sessions: readonly ExportedSession[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly contributions: readonly ExportedContribution[];
}

export interface Export {
  readonly organisation: string | null;
  readonly exportedAt: string;
  readonly projects: readonly ExportedProject[];
}

const iso = (moment: number): string => new Date(moment).toISOString();

/** Every contribution of one project or of all, word for word, without anybody's name or address. */
export async function exportContributions(
  tools: OperationTools,
  { project }: { readonly project: ProjectId | null },
): Promise<Result<Export, Refusal>> {
  const all = (await tools.storage.streams('process:')).map(subjectOf);
  const chosen = project === null ? all : all.filter((id) => id === project);
  if (project !== null && chosen.length === 0) return refuse('project-unknown');
  const projects: ExportedProject[] = [];
  for (const id of chosen) {
    const exported = await exportProject(tools, id);
    if (exported !== null) projects.push(exported);
  }
  const { state } = await tools.dispatch.look('organisation');
  const organisation = state.status === 'founded' ? state.name : null;
  return ok({ organisation, exportedAt: iso(tools.now()), projects });
}

async function exportProject(tools: OperationTools, id: ProjectId): Promise<ExportedProject | null> {
  const { state } = await tools.dispatch.look('process', id);
  if (state.status === 'none') return null;
  const { state: harvest } = await tools.dispatch.look('harvest', id);
  const themesOf = new Map<string, string[]>();
  for (const theme of harvest.themes) {
    for (const { contribution } of theme.contributions) {
      themesOf.set(contribution, [...(themesOf.get(contribution) ?? []), theme.id]);
    }
  }
  const contributions: ExportedContribution[] = [];
  for (const session of state.sessions) {
    for (const said of await saidIn(tools, id, session)) {
      contributions.push({ ...said, themes: themesOf.get(said.id) ?? [] });
    }
  }
  return {
    id,
    title: state.frame.title,
    question: state.frame.question,
    example: state.example,
    sessions: state.sessions.map(sessionTold),
    themes: harvest.themes.map(({ id, name }) => ({ id, name })),
    contributions,
  };
}

const sessionTold = ({ id, title, startsAt, zone, items }: PlannedSession): ExportedSession => ({
  id,
  title,
  startsAt: iso(startsAt),
  zone,
  items: items.map((item) => ({ id: item.id, title: item.title })),
});

async function saidIn(
  { dispatch, storage, chance }: OperationTools,
  project: ProjectId,
  { id }: PlannedSession,
): Promise<Omit<ExportedContribution, 'themes'>[]> {
  const { state } = await dispatch.look('session', id);
  if (state.status === 'empty') return [];
  const pseudonym = await pseudonymsFor(storage, chance, project);
  const { state: people } = await dispatch.look('people', project);
  const erased = new Set(people.erased);
  return state.tables
    .flatMap((table) => table.contributions)
    .sort((a, b) => a.at - b.at)
    .map((said) => ({
      id: said.id,
      session: id,
      table: said.table,
      item: said.item,
      text: said.text,
      disputedWith: said.disputedWith,
      visibility: said.visibility,
      source: said.source,
      status: said.redacted === null ? said.status : 'redacted',
      at: iso(said.at),
      author: said.author === null || erased.has(said.author) ? null : pseudonym(said.author),
    }));
}
