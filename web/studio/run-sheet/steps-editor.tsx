import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { RunSheetItem, TableStep } from '#domain/process/events.ts';
import { totalMinutes } from '#domain/process/run-sheet.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText } from '../parts/problem.tsx';
import type { Sent } from '../project/project.ts';
import { useSay } from '../studio.ts';

interface Editor {
  readonly item: RunSheetItem;
  readonly onChange: (steps: readonly TableStep[]) => Promise<Sent>;
}

/** What a table goes through inside the item. Saved when a field is left. */
export function StepsEditor({ item, onChange }: Editor) {
  const say = useSay();
  const [draft, setDraft] = useState<readonly TableStep[] | null>(null);
  const [refusal, setRefusal] = useState<Extract<Sent, { ok: false }> | null>(null);
  const steps = draft ?? item.steps;
  const minutes = totalMinutes(steps);

  const put = async (next: readonly TableStep[]): Promise<void> => {
    setDraft(next);
    const sent = await onChange(next);
    setRefusal(sent.ok ? null : sent);
    if (sent.ok) setDraft((now) => (now === next ? null : now));
  };
  const type = (index: number, changes: Partial<TableStep>): void =>
    setDraft(steps.map((step, at) => (at === index ? { ...step, ...changes } : step)));
  const leave = (): void => {
    if (draft) void put(draft);
  };

  return (
    <fieldset className="field steps-editor">
      <legend>{say('studio-sheet.steps')}</legend>
      <ol>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no id; its place is what it is
          <li key={index}>
            <input
              className="input"
              aria-label={say('studio-sheet.step.title', { number: index + 1 })}
              value={step.title}
              onChange={(event) => type(index, { title: event.target.value })}
              onBlur={leave}
            />
            <input
              className="input input-minutes"
              type="number"
              min={1}
              aria-label={say('studio-sheet.step.minutes', { number: index + 1 })}
              value={step.minutes}
              onChange={(event) => type(index, { minutes: event.target.valueAsNumber || 1 })}
              onBlur={leave}
            />
            <Button
              className="icon-button"
              aria-label={say('studio-sheet.step.remove', { title: step.title })}
              onPress={() => void put(steps.toSpliced(index, 1))}
            >
              <Icon name="close" />
            </Button>
            <input
              className="input input-hint"
              aria-label={say('studio-sheet.step.hint', { number: index + 1 })}
              placeholder={say('studio-sheet.step.hintFor')}
              value={step.hint}
              onChange={(event) => type(index, { hint: event.target.value })}
              onBlur={leave}
            />
          </li>
        ))}
      </ol>
      {refusal && <ProblemText problem={refusal} />}
      <p className="steps-sum">
        <Button
          className="link"
          onPress={() => void put([...steps, { title: say('studio-sheet.step.new'), hint: '', minutes: 5 }])}
        >
          {say('studio-sheet.step.add')}
        </Button>
        {steps.length > 0 && <span>{say('studio-sheet.stepSum', { minutes, of: item.minutes })}</span>}
      </p>
    </fieldset>
  );
}
