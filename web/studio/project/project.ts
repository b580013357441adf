import { createContext, use } from 'react';
import type { AnswerCommand } from '#domain/answer/commands.ts';
import type { HarvestCommand } from '#domain/harvest/commands.ts';
import type { ProjectId, SessionId } from '#domain/kernel/ids.ts';
import type { EnrolmentCommand } from '#domain/people/commands.ts';
import type { ProcessCommand } from '#domain/process/commands.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { Preparing } from '#domain/process/state.ts';
import type { Connection, Outcome } from '../../connection/connection.ts';
import type { View } from '../../connection/view.ts';

export type StartedProject = Preparing;

export type Sent = Outcome;

/** What the studio can ask of a project, by the stream that decides it. */
export interface Commands {
  readonly process: ProcessCommand;
  readonly people: EnrolmentCommand;
  readonly harvest: HarvestCommand;
  readonly answer: AnswerCommand;
}
export type Slice = keyof Commands;

/** One project on the screen: its live view, and the one way to change it. */
export interface OpenProject {
  readonly id: ProjectId;
  readonly state: StartedProject;
  readonly view: View;
  readonly connection: Connection;
  /** Sends a command on one of the project's streams; the bar tells when it is on disk. */
  send<Of extends Slice>(slice: Of, command: Commands[Of]): Promise<Sent>;
}

export const ProjectContext = createContext<OpenProject | null>(null);

export function useProject(): OpenProject {
  const project = use(ProjectContext);
  if (!project) throw new Error('A page of a project stands outside a project');
  return project;
}

export const sessionOf = (state: StartedProject, session: SessionId): PlannedSession | null =>
  state.sessions.find(({ id }) => id === session) ?? null;
