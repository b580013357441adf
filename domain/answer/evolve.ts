import { tooFewToTell, toTell } from '../kernel/few-answers.ts';
import type { AgreementId } from '../kernel/ids.ts';
import type { AnswerEvent, Fate, PublishedAgreement } from './events.ts';
import type { AnswerState } from './state.ts';

type Told<Type extends AnswerEvent['type']> = Extract<AnswerEvent, { type: Type }>;

export function evolveAnswer(state: AnswerState, event: AnswerEvent): AnswerState {
  switch (event.type) {
    case 'agreement-published':
      return agreementPublished(state, event);
    case 'agreement-adopted':
      return changed(state, event.agreement, (old) => ({
        ...old,
        adoption: event.adoption,
        ...fateAfter(event, old),
      }));
    case 'actions-set':
      return changed(state, event.agreement, (old) => ({ ...old, actions: event.actions }));
    case 'fate-told':
      return changed(state, event.agreement, (old) => ({
        ...old,
        fate: event.fate,
        fateSince: event.at,
        fateReason: event.reason,
      }));
    default:
      return event satisfies never;
  }
}

const changed = (
  state: AnswerState,
  id: AgreementId,
  change: (published: PublishedAgreement) => PublishedAgreement,
): AnswerState => ({
  published: state.published.map((one) => (one.agreement === id ? change(one) : one)),
});

/** [A10] What was published before the rule is read by the rule as well. */
const heard = ({
  support,
  voices,
}: Pick<PublishedAgreement, 'support' | 'voices'>): Pick<PublishedAgreement, 'support' | 'voices'> =>
  support && tooFewToTell(support) ? { support: toTell(support), voices: [] } : { support, voices };

/** [A3] Published again: the new content takes the place of the old, what was done since stays. */
function agreementPublished(
  state: AnswerState,
  { content, at, by }: Told<'agreement-published'>,
): AnswerState {
  const fresh = { ...content, ...heard(content), publishedAt: at, publishedBy: by };
  if (state.published.some((one) => one.agreement === content.agreement)) {
    return changed(state, content.agreement, (old) => ({ ...old, ...fresh }));
  }
  const told = { adoption: null, actions: [], fate: 'published' as const, fateSince: at, fateReason: '' };
  return { published: [...state.published, { ...fresh, ...told }].sort((a, b) => a.number - b.number) };
}

const furtherOn: readonly Fate[] = ['in-progress', 'kept', 'not-kept'];

/** [A6] A decision told late does not take back what was already done with the agreement. */
function fateAfter(
  { adoption }: Told<'agreement-adopted'>,
  old: PublishedAgreement,
): Pick<PublishedAgreement, 'fate' | 'fateSince' | 'fateReason'> | object {
  if (adoption.decision === 'rejected') return { fate: 'rejected', fateSince: adoption.at, fateReason: '' };
  return furtherOn.includes(old.fate) ? {} : { fate: 'adopted', fateSince: adoption.at, fateReason: '' };
}
