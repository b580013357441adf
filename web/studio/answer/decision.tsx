import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Adoption, PublishedAgreement } from '#domain/answer/events.ts';
import { inSentence } from '#wording/in-sentence.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { DecisionForm } from './decision-form.tsx';
import { DecisionLook } from './decision-look.tsx';
import { DecisionWords } from './decision-words.tsx';

interface Props {
  readonly published: PublishedAgreement;
}

/** What the deciders decided; R7: a change or a refusal needs a reason that everybody reads. */
export function Decision({ published }: Props) {
  const say = useSay();
  const { state } = useProject();
  const [changing, setChanging] = useState(published.adoption === null);
  const { deciders } = state.frame;
  return (
    <section className="decision" aria-labelledby="decision-title">
      <h3 id="decision-title">
        {deciders
          ? say('studio.answer.decision', { deciders: inSentence(deciders) })
          : say('studio.answer.decision.unnamed')}
      </h3>
      {changing || !published.adoption ? (
        <Deciding published={published} onSaved={() => setChanging(false)} />
      ) : (
        <Decided adoption={published.adoption} onChange={() => setChanging(true)} />
      )}
    </section>
  );
}

function Decided({ adoption, onChange }: { readonly adoption: Adoption; readonly onChange: () => void }) {
  const say = useSay();
  return (
    <div className={`decided decided-${adoption.decision}`}>
      <DecisionWords adoption={adoption} />
      <Button className="link" onPress={onChange}>
        {say('studio.answer.change')}
      </Button>
    </div>
  );
}

/** Written first, then looked at; who goes back finds all of it as it was written. */
function Deciding({ published, onSaved }: Props & { readonly onSaved: () => void }) {
  const [written, setWritten] = useState(published.adoption);
  const [looking, setLooking] = useState(false);
  if (looking && written)
    return (
      <DecisionLook
        agreement={published.agreement}
        adoption={written}
        onBack={() => setLooking(false)}
        onSaved={onSaved}
      />
    );
  return (
    <DecisionForm
      adoption={written}
      cameBack={written !== published.adoption}
      onLook={(adoption) => {
        setWritten(adoption);
        setLooking(true);
      }}
    />
  );
}
