import { useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { PublishedAgreement } from '#domain/answer/events.ts';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { Segments } from '../parts/segments.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';

const fates = ['in-progress', 'kept', 'not-kept'] as const;
type Fate = (typeof fates)[number];

/** How an agreement that was adopted stands today; not kept asks for a reason that everybody reads. */
export function FateOf({
  published: { agreement, adoption, fate },
}: {
  readonly published: PublishedAgreement;
}) {
  const say = useSay();
  const { send } = useProject();
  const [chosen, setChosen] = useState<string>(fate);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Told | null>(null);
  if (adoption === null || adoption.decision === 'rejected') return null;
  const tell = async (next: Fate): Promise<void> => {
    const sent = await send('answer', { type: 'tell-fate', agreement, fate: next, reason: reason.trim() });
    setRefused(sent.ok ? null : sent);
  };
  const choose = (next: Fate): void => {
    setChosen(next);
    if (next !== 'not-kept') void tell(next);
  };
  return (
    <section className="fate-form">
      <Segments
        label={say('studio.answer.fate')}
        value={chosen}
        values={fates}
        words={(one) => say(`studio.answer.fate.${one}`)}
        hint={say('studio.answer.fate.hint')}
        onChange={choose}
      />
      {chosen === 'not-kept' && fate !== 'not-kept' && (
        <>
          <TextField className="field" value={reason} onChange={setReason}>
            <Label>{say('studio.answer.reason')}</Label>
            <TextArea className="input" rows={2} />
          </TextField>
          <Button className="btn" onPress={() => void tell('not-kept')}>
            {say('studio.answer.fate.tell')}
          </Button>
        </>
      )}
      {refused && <ProblemText problem={refused} />}
    </section>
  );
}
