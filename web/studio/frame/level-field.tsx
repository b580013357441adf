import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ParticipationLevel } from '#domain/process/events.ts';
import { ProblemText } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { Conflict } from './conflict.tsx';
import { ladder } from './fields.ts';
import { useOwnDraft } from './use-own-draft.ts';
import { UsedIn } from './used-in.tsx';

/** The ladder: five steps, each with what it promises to people. Choosing is saving. */
export function LevelField({ missing }: { readonly missing: boolean }) {
  const say = useSay();
  const { state, send } = useProject();
  const save = (next: ParticipationLevel | null, saw: ParticipationLevel | null) =>
    send('process', { type: 'change-frame', changes: { level: next }, saw: { level: saw } });
  const own = useOwnDraft(state.frame.level, save);
  const name = (level: ParticipationLevel | null): string => (level ? say(`studio.level.${level}`) : '');
  return (
    <RadioGroup
      className="frame-field"
      id="field-level"
      value={own.value ?? ''}
      onChange={(value) => own.change(value as ParticipationLevel)}
      onBlur={own.leave}
    >
      <Label>{say('studio.frame.level')}</Label>
      <div className="frame-input">
        <div className="ladder-choice">
          {ladder.map((level, index) => (
            <Radio key={level} value={level} className={`rung rung-${index + 1}`}>
              <b>{say(`studio.level.${level}`)}</b>
              <span>{say(`studio.level.${level}.means`)}</span>
            </Radio>
          ))}
        </div>
        {own.trouble && <ProblemText problem={own.trouble} />}
        {own.conflict && (
          <Conflict
            theirs={name(own.conflict.theirs)}
            mine={name(own.conflict.mine)}
            onKeepMine={own.keepMine}
            onTakeTheirs={own.takeTheirs}
          />
        )}
      </div>
      <UsedIn field="level" missing={missing} />
    </RadioGroup>
  );
}
