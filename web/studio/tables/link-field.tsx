import { Input, Label, Text, TextField } from 'react-aria-components';
import { useOwnDraft } from '../frame/use-own-draft.ts';
import { ProblemText } from '../parts/problem.tsx';
import type { Sent } from '../project/project.ts';

interface Field {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly save: (link: string) => Promise<Sent>;
}

/** A meeting link of any tool; saved when the field is left, refused on the spot when it is no web address. */
export function LinkField({ label, hint, value, save }: Field) {
  const own = useOwnDraft(value, (next) => save(next.trim()));
  return (
    <TextField
      className="field"
      type="url"
      value={own.value}
      onChange={own.change}
      onBlur={own.leave}
      isInvalid={own.trouble !== null}
    >
      <Label>{label}</Label>
      <Input className="input" placeholder="https://" />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {own.trouble && <ProblemText problem={own.trouble} />}
    </TextField>
  );
}
