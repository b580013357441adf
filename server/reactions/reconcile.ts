import type { AnswerState } from '#domain/answer/state.ts';
import type { HarvestState } from '#domain/harvest/state.ts';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import type { ProjectId, StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { SupportCheck } from '#domain/session/state.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import { deciderOf } from '../dispatch/streams.ts';
import { eveningPlan } from './evening-plan.ts';
import { supportResult } from './support-result.ts';

export interface ReactionTools {
  readonly dispatch: Dispatch;
  now(): Moment;
  newCommandId(): string;
}

const server = { person: 'server', roles: [] } as const;

/**
 * Brings what follows from a project in line with what was decided: run sheets to sessions, support to the
 * harvest, publication to the agreements. It looks at states, not at events, so it may run at any time, twice,
 * or after a crash, and does only what is not yet so.
 */
export async function reconcileProject(tools: ReactionTools, project: ProjectId): Promise<void> {
  const { dispatch } = tools;
  const [process, people, organisation] = await Promise.all([
    dispatch.look('process', project),
    dispatch.look('people', project),
    dispatch.organisationName(),
  ]);
  if (process.state.status === 'none') return;
  for (const session of process.state.sessions) {
    const plan = eveningPlan(process.state, session, people.state, organisation);
    await ask(tools, `session:${session.id}`, { type: 'lay-out', plan } as DomainCommand);
    await recordSupport(tools, project, session.id);
  }
  await settlePublished(tools, project);
}

/** Asks only when it would change something: an unchanged plan writes nothing. */
async function ask(tools: ReactionTools, stream: StreamName, command: DomainCommand): Promise<void> {
  const { state } = await tools.dispatch.lookAt(stream);
  const tried = deciderOf(stream).decide(command, state, { now: tools.now(), actor: server });
  if (!tried.ok || tried.value.length === 0) return;
  await tools.dispatch.run({ stream, id: tools.newCommandId(), actor: server, command });
}

async function recordSupport(tools: ReactionTools, project: ProjectId, session: string): Promise<void> {
  const { state } = await tools.dispatch.look('session', session);
  if (state.status === 'empty') return;
  for (const check of state.support) {
    if (check.closedAt === null) continue;
    const { state: harvest } = await tools.dispatch.look('harvest', project);
    if (isRecorded(harvest, session, check)) continue;
    const command = {
      type: 'record-support',
      agreement: check.agreement,
      result: supportResult(state, session, check),
    };
    await ask(tools, `harvest:${project}`, command as DomainCommand);
  }
}

const isRecorded = (harvest: HarvestState, session: string, check: SupportCheck): boolean =>
  harvest.agreements.some(
    ({ id, support }) =>
      id === check.agreement &&
      support.some(
        (result) =>
          result.session === session && result.version === check.version && result.at === check.closedAt,
      ),
  );

async function settlePublished(tools: ReactionTools, project: ProjectId): Promise<void> {
  const { state } = await tools.dispatch.look('answer', project);
  const { state: harvest } = await tools.dispatch.look('harvest', project);
  for (const { agreement, version } of (state as AnswerState).published) {
    const known = harvest.agreements.find(({ id }) => id === agreement);
    if (!known || known.publishedVersion === version) continue;
    await ask(tools, `harvest:${project}`, { type: 'settle-agreement', agreement, version } as DomainCommand);
  }
}
