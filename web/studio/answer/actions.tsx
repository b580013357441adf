import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Action, PublishedAgreement } from '#domain/answer/events.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';

const statuses = ['not-started', 'in-progress', 'done', 'late'] as const;
const blank: Action = { what: '', who: '', when: '', status: 'not-started', reason: '' };

const isBlank = ({ what, who, when }: Action): boolean => `${what}${who}${when}`.trim() === '';

/** Who does what, and when. A line is saved when it is left, once it says what and who. */
export function Actions({ published }: { readonly published: PublishedAgreement }) {
  const say = useSay();
  const { send } = useProject();
  const [draft, setDraft] = useState<readonly Action[] | null>(null);
  const [refused, setRefused] = useState<Told | null>(null);
  const actions = draft ?? published.actions;

  /** Sends all lines once each says what and who; until then they wait here. */
  const put = async (next: readonly Action[]): Promise<void> => {
    setDraft(next);
    const lines = next.filter((action) => !isBlank(action));
    if (lines.some(({ what, who }) => what.trim() === '' || who.trim() === '')) return;
    const sent = await send('answer', {
      type: 'set-actions',
      agreement: published.agreement,
      actions: lines,
    });
    setRefused(sent.ok ? null : sent);
    if (sent.ok && lines.length === next.length) setDraft((now) => (now === next ? null : now));
  };
  const type = (index: number, changes: Partial<Action>): readonly Action[] => {
    const next = actions.map((action, at) => (at === index ? { ...action, ...changes } : action));
    setDraft(next);
    return next;
  };

  return (
    <section aria-labelledby="actions-title">
      <h3 id="actions-title">{say('studio.answer.actions')}</h3>
      {actions.length === 0 && <p className="quiet">{say('studio.answer.actions.none')}</p>}
      <ol className="action-lines">
        {actions.map((action, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action has no id; its place is what it is
          <li key={index}>
            {(['what', 'who', 'when'] as const).map((field) => (
              <label key={field} className={`action-${field}`}>
                <span>{say(`studio.answer.actions.${field}`)}</span>
                <input
                  className="input"
                  value={action[field]}
                  onChange={(event) => type(index, { [field]: event.target.value })}
                  onBlur={() => draft && void put(draft)}
                />
              </label>
            ))}
            <label className="action-status">
              <span>{say('studio.answer.actions.status')}</span>
              <select
                className="input"
                value={action.status}
                onChange={(event) =>
                  void put(type(index, { status: event.target.value as Action['status'] }))
                }
              >
                {statuses.map((status) => (
                  <option key={status} value={status}>
                    {say(`studio.answer.action.${status}`)}
                  </option>
                ))}
              </select>
            </label>
            <Button
              className="icon-button"
              aria-label={say('studio.answer.actions.remove', { number: index + 1 })}
              onPress={() => void put(actions.toSpliced(index, 1))}
            >
              <Icon name="close" />
            </Button>
            {action.status === 'late' && (
              <label className="action-reason">
                <span>{say('studio.answer.actions.reason')}</span>
                <input
                  className="input"
                  value={action.reason}
                  onChange={(event) => type(index, { reason: event.target.value })}
                  onBlur={() => draft && void put(draft)}
                />
              </label>
            )}
          </li>
        ))}
      </ol>
      {draft?.some((action) => !isBlank(action)) && (
        <p className="hint">{say('studio.answer.actions.waits')}</p>
      )}
      {refused && <ProblemText problem={refused} />}
      <Button className="link" onPress={() => setDraft([...actions, blank])}>
        {say('studio.answer.actions.add')}
      </Button>
    </section>
  );
}
