import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { proposedRetention } from '#domain/process/retention.ts';
import { times } from '#wording/times.ts';
import { ProblemText } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { dayOf, momentAt } from '../sessions/when.ts';
import { useSay } from '../studio.ts';
import { useOwnDraft } from './use-own-draft.ts';
import { UsedIn } from './used-in.tsx';

const zone = 'Europe/Amsterdam';
const momentOf = (day: string): number | null => (day ? momentAt(day, '23:59', zone) : null);

/** After this day personal data go. */
export function RetentionField({ missing }: { readonly missing: boolean }) {
  const say = useSay();
  const { state, send } = useProject();
  const until = state.frame.retentionUntil;
  const save = (day: string) =>
    send('process', {
      type: 'change-frame',
      changes: { retentionUntil: momentOf(day) },
      saw: { retentionUntil: until },
    });
  const own = useOwnDraft(until === null ? '' : dayOf(until, zone), save);
  const proposed = proposedRetention(state.sessions);
  return (
    <TextField
      className="frame-field"
      id="field-retentionUntil"
      value={own.value}
      onChange={own.change}
      onBlur={own.leave}
      isInvalid={own.trouble !== null}
    >
      <Label>{say('studio.frame.retentionUntil')}</Label>
      <div className="frame-input">
        <Input className="input input-date" type="date" />
        <Text slot="description" className="hint">
          {say('studio.frame.retentionUntil.hint')}
        </Text>
        {own.value === '' && proposed !== null && (
          <p className="hint">
            {say('studio.frame.retentionUntil.propose', { date: times(say.language, zone).date(proposed) })}{' '}
            <Button className="link" onPress={() => void save(dayOf(proposed, zone))}>
              {say('studio.frame.retentionUntil.take')}
            </Button>
          </p>
        )}
        {(own.trouble ?? own.conflict) && <ProblemText problem={own.trouble ?? { code: 'frame-conflict' }} />}
      </div>
      <UsedIn field="retentionUntil" missing={missing} />
    </TextField>
  );
}
