import type { Context } from '../kernel/decider.ts';
import type { AgreementId } from '../kernel/ids.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { isBlank, longestWords } from '../kernel/text.ts';
import type { AnswerCommand } from './commands.ts';
import type { Action, Adoption, AnswerEvent, PublishedAgreement } from './events.ts';
import type { AnswerRefusalCode } from './refusals.ts';
import { mayAnswer, mayPublish } from './rights.ts';
import type { AnswerState } from './state.ts';

type Refused = Refusal<AnswerRefusalCode>;
type Decision = Result<readonly AnswerEvent[], Refused>;
type Asked<Type extends AnswerCommand['type']> = Extract<AnswerCommand, { type: Type }>;

const mostActions = 30;

export function decideAnswer(command: AnswerCommand, state: AnswerState, context: Context): Decision {
  const may = command.type === 'publish-agreement' ? mayPublish : mayAnswer;
  if (!may(context.actor)) return refuse('not-allowed');
  switch (command.type) {
    case 'publish-agreement':
      return publishAgreement(command, state, context);
    case 'adopt-agreement':
      return adoptAgreement(command, state, context);
    case 'set-actions':
      return setActions(command, state, context);
    case 'tell-fate':
      return tellFate(command, state, context);
    default:
      return command satisfies never;
  }
}

function publishAgreement(
  { agreement, content }: Asked<'publish-agreement'>,
  state: AnswerState,
  { now, actor }: Context,
): Decision {
  const earlier = state.published.find((one) => one.agreement === agreement);
  const decided = earlier?.adoption;
  const reworded = earlier && (earlier.title !== content.title || earlier.text !== content.text);
  if (decided && reworded) return refuse('agreement-decided', { by: decided.by });
  return ok([{ type: 'agreement-published', audience: 'everyone', content, at: now, by: actor.person }]);
}

function adoptAgreement(
  { agreement, adoption }: Asked<'adopt-agreement'>,
  state: AnswerState,
  { now }: Context,
): Decision {
  const found = published(state, agreement);
  if (!found.ok) return found;
  if (isBlank(adoption.by)) return refuse('decider-missing');
  if (adoption.at > now) return refuse('decision-in-future');
  const lacking = lacks(adoption);
  if (lacking) return lacking;
  return ok([
    { type: 'agreement-adopted', audience: 'everyone', agreement, adoption: trimmed(adoption), at: now },
  ]);
}

/** R7: a deviation needs a public reason. */
function lacks(adoption: Adoption): Result<never, Refused> | null {
  const added = adoption.decision === 'adopted-changed' ? adoption.added : '';
  if (Math.max(adoption.reason.length, added.length) > longestWords) {
    return refuse('text-too-long', { max: longestWords });
  }
  if (adoption.decision === 'adopted-unchanged') return null;
  if (isBlank(adoption.reason)) return refuse('reason-missing');
  return adoption.decision === 'adopted-changed' && isBlank(added) ? refuse('change-missing') : null;
}

const trimmed = (adoption: Adoption): Adoption => {
  const words = { by: adoption.by.trim(), reason: adoption.reason.trim() };
  return adoption.decision === 'adopted-changed'
    ? { ...adoption, ...words, added: adoption.added.trim() }
    : { ...adoption, ...words };
};

function setActions(
  { agreement, actions }: Asked<'set-actions'>,
  state: AnswerState,
  { now }: Context,
): Decision {
  const found = published(state, agreement);
  if (!found.ok) return found;
  if (found.value.fate === 'rejected') return refuse('agreement-rejected');
  if (actions.length > mostActions) return refuse('too-many-actions', { max: mostActions });
  if (actions.some(({ what, who }) => isBlank(what) || isBlank(who))) return refuse('action-incomplete');
  if (actions.some(isLateWithoutReason)) return refuse('action-late-without-reason');
  return ok([{ type: 'actions-set', audience: 'everyone', agreement, actions, at: now }]);
}

const isLateWithoutReason = ({ status, reason }: Action): boolean => status === 'late' && isBlank(reason);

function tellFate(command: Asked<'tell-fate'>, state: AnswerState, { now }: Context): Decision {
  const { agreement, fate } = command;
  const found = published(state, agreement);
  if (!found.ok) return found;
  if (found.value.fate === 'rejected') return refuse('agreement-rejected');
  const reason = command.reason.trim();
  if (fate === 'not-kept' && isBlank(reason)) return refuse('reason-missing');
  if (reason.length > longestWords) return refuse('text-too-long', { max: longestWords });
  return ok([{ type: 'fate-told', audience: 'everyone', agreement, fate, reason, at: now }]);
}

function published(state: AnswerState, id: AgreementId): Result<PublishedAgreement, Refused> {
  const found = state.published.find((one) => one.agreement === id);
  return found ? ok(found) : refuse('agreement-not-public');
}
