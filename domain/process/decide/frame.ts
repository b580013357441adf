import type { Context } from '../../kernel/decider.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { isBlank } from '../../kernel/text.ts';
import type { ProjectFrame } from '../events.ts';
import type { Preparing, ProjectState } from '../state.ts';
import { type Decision, type Of, realChanges } from './decision.ts';

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function startProject(command: Of<'start-project'>, state: ProjectState, context: Context): Decision {
  if (state.status !== 'none') return refuse('project-exists');
  if (isBlank(command.frame.title)) return refuse('project-title-missing');
  if (!slugPattern.test(command.slug)) return refuse('slug-invalid');
  const { id, slug, example, frame } = command;
  return ok([{ type: 'project-started', audience: 'staff', id, slug, example, frame, at: context.now }]);
}

/** Intent per field: two people may change different fields at once; on the same field the second sees both texts. */
export function changeFrame(command: Of<'change-frame'>, state: Preparing, context: Context): Decision {
  const changes = realChanges<ProjectFrame>(state.frame, command.changes);
  if (!changes) return ok([]);
  for (const field of Object.keys(changes) as (keyof ProjectFrame)[]) {
    const theirs = state.frame[field];
    if (command.saw[field] !== theirs) return refuse('frame-conflict', { field, theirs: theirs ?? '' });
  }
  if (isBlank(changes.title ?? state.frame.title)) return refuse('project-title-missing');
  return ok([{ type: 'frame-changed', audience: 'staff', changes, at: context.now }]);
}
