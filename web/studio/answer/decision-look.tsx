import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Adoption } from '#domain/answer/events.ts';
import type { AgreementId } from '#domain/kernel/ids.ts';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { DecisionWords } from './decision-words.tsx';

interface Props {
  readonly agreement: AgreementId;
  readonly adoption: Adoption;
  readonly onBack: () => void;
  readonly onSaved: () => void;
}

/** The decision as everybody will read it, before it is public: what was read cannot be taken back. */
export function DecisionLook({ agreement, adoption, onBack, onSaved }: Props) {
  const say = useSay();
  const { send } = useProject();
  const [refused, setRefused] = useState<Told | null>(null);
  const publish = async (): Promise<void> => {
    const sent = await send('answer', { type: 'adopt-agreement', agreement, adoption });
    setRefused(sent.ok ? null : sent);
    if (sent.ok) onSaved();
  };
  return (
    <section
      className="decision-look"
      aria-labelledby="decision-look"
      onKeyDown={(event) => event.key === 'Escape' && onBack()}
    >
      <h4 id="decision-look">{say('studio.answer.look.title')}</h4>
      <div className={`decided decided-${adoption.decision}`}>
        <DecisionWords adoption={adoption} />
      </div>
      <p className="hint">{say('studio.answer.look.where')}</p>
      {refused && <ProblemText problem={refused} />}
      <p className="actions">
        <Button className="btn btn-filled" onPress={() => void publish()}>
          {say('studio.answer.save')}
        </Button>
        <Button className="btn" autoFocus onPress={onBack}>
          {say('studio.answer.look.back')}
        </Button>
      </p>
    </section>
  );
}
