import type { ProjectId, SessionId } from '#domain/kernel/ids.ts';
import type { ProjectState } from '#domain/process/state.ts';
import type { ProjectSummary } from '#protocol/http.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import type { Committed } from '../dispatch/home.ts';
import { kindOf, subjectOf } from '../dispatch/streams.ts';
import type { Storage } from '../ports/storage.ts';
import { summaryOf } from './project-summary.ts';

interface Known {
  readonly projects: Map<ProjectId, { readonly example: boolean }>;
  readonly bySlug: Map<string, ProjectId>;
  readonly projectOf: Map<SessionId, ProjectId>;
}

/**
 * Which projects there are and how each stands, without reading all of them for every request. Read once from
 * storage, then kept by what is committed; nothing of it is stored, so a restart reads it again.
 */
export class ProjectDirectory {
  readonly #storage: Storage;
  readonly #dispatch: Dispatch;
  readonly #summaries = new Map<ProjectId, Promise<ProjectSummary | null>>();
  #known: Promise<Known> | null = null;

  constructor(storage: Storage, dispatch: Dispatch) {
    this.#storage = storage;
    this.#dispatch = dispatch;
    dispatch.onCommitted((committed) => this.#hear(committed));
  }

  /** Every project with where it stands, the one whose session comes last first. */
  async list(): Promise<ProjectSummary[]> {
    const { projects } = await this.#read();
    const found = await Promise.all([...projects.keys()].map((project) => this.#summary(project)));
    const latest = ({ sessions }: ProjectSummary) => Math.max(0, ...sessions.map(({ startsAt }) => startsAt));
    return found.filter((summary) => summary !== null).sort((one, other) => latest(other) - latest(one));
  }

  /** The project at this public address, or null. */
  async bySlug(slug: string): Promise<ProjectId | null> {
    return (await this.#read()).bySlug.get(slug) ?? null;
  }

  async hasExample(): Promise<boolean> {
    const { projects } = await this.#read();
    return [...projects.values()].some(({ example }) => example);
  }

  /** After streams were written or removed beside the dispatch: an example that came or went, a project that was forgotten. */
  readAgain(): void {
    this.#known = null;
    this.#summaries.clear();
  }

  #summary(project: ProjectId): Promise<ProjectSummary | null> {
    const known = this.#summaries.get(project);
    if (known) return known;
    const made = summaryOf(this.#dispatch, project);
    this.#summaries.set(project, made);
    made.catch(() => this.#summaries.delete(project));
    return made;
  }

  #read(): Promise<Known> {
    if (this.#known) return this.#known;
    const reading = this.#readAll();
    this.#known = reading;
    reading.catch(() => this.readAgain());
    return reading;
  }

  async #readAll(): Promise<Known> {
    const known: Known = { projects: new Map(), bySlug: new Map(), projectOf: new Map() };
    const streams = await this.#storage.streams('process:');
    const states = await Promise.all(
      streams.map(async (stream) => {
        const project = subjectOf(stream);
        return { project, state: (await this.#dispatch.look('process', project)).state };
      }),
    );
    for (const { project, state } of states) put(known, project, state);
    return known;
  }

  /** In the order in which it was committed, also while the first reading is still under way. */
  #hear({ stream, state }: Committed): void {
    const subject = subjectOf(stream);
    void this.#known?.then((known) => {
      const kind = kindOf(stream);
      if (kind === 'process') put(known, subject, state as ProjectState);
      const project = kind === 'session' ? known.projectOf.get(subject) : subject;
      if (project !== undefined) this.#summaries.delete(project);
    }, ignored);
  }
}

/** A reading that failed is told to whoever asked for it. */
const ignored = (): void => undefined;

function put({ projects, bySlug, projectOf }: Known, project: ProjectId, state: ProjectState): void {
  if (state.status === 'none') return;
  projects.set(project, { example: state.example });
  if (!bySlug.has(state.slug)) bySlug.set(state.slug, project);
  for (const { id } of state.sessions) projectOf.set(id, project);
}
