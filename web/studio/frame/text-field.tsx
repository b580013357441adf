import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { ProblemText } from '../parts/problem.tsx';
import { oneLine, SentenceInput } from '../parts/sentence-input.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { Conflict } from './conflict.tsx';
import type { FrameField } from './fields.ts';
import { useOwnDraft } from './use-own-draft.ts';
import { UsedIn } from './used-in.tsx';

interface Field {
  readonly field: FrameField;
  /** R1 waits for this one. */
  readonly missing: boolean;
}

/** One text of the frame: saves itself, says where it comes back, and shows what is wrong on the spot. */
export function FrameTextField({ field: { name, as }, missing }: Field) {
  const say = useSay();
  const { state, send } = useProject();
  const own = useOwnDraft(state.frame[name], (next, saw) =>
    send('process', { type: 'change-frame', changes: { [name]: next }, saw: { [name]: saw } }),
  );
  return (
    <TextField
      className="frame-field"
      id={`field-${name}`}
      value={own.value}
      onChange={(typed) => own.change(as === 'sentence' ? oneLine(typed) : typed)}
      onBlur={own.leave}
      isInvalid={own.trouble !== null}
    >
      <Label>{say(`studio.frame.${name}`)}</Label>
      <div className="frame-input">
        {as === 'text' && <TextArea className="input" rows={2} />}
        {as === 'sentence' && <SentenceInput />}
        {as === 'words' && <Input className="input" />}
        <Text slot="description" className="hint">
          {say(`studio.frame.${name}.hint`)}
        </Text>
        {own.trouble && <ProblemText problem={own.trouble} />}
        {own.conflict && (
          <Conflict {...own.conflict} onKeepMine={own.keepMine} onTakeTheirs={own.takeTheirs} />
        )}
      </div>
      <UsedIn field={name} missing={missing} />
    </TextField>
  );
}
