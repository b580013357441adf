import { useState } from 'react';
import { wordingOf } from '#domain/harvest/reading.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import { useDesk } from './desk.ts';
import { WordingForm } from './wording-form.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly onDone: () => void;
}

/** A new wording with its reason. Changed by somebody else meanwhile: both texts stand side by side. */
export function Reword({ agreement, onDone }: Props) {
  const { say, change } = useDesk();
  const now = wordingOf(agreement);
  const [started] = useState(now);
  const [mine, setMine] = useState<{ title: string; text: string } | null>(null);
  /** Once both texts have been seen side by side, the next attempt is written on top of the newer one. */
  const isClash = mine !== null && started.version !== now.version;
  const save = async (title: string, text: string, why: string): Promise<void> => {
    const { version: sawVersion } = isClash ? now : started;
    const { id } = agreement;
    const saved = await change({ type: 'reword-agreement', agreement: id, title, text, why, sawVersion });
    if (saved.ok) onDone();
    else if (saved.code === 'agreement-reworded-meanwhile') setMine({ title, text });
  };
  return (
    <>
      {isClash && (
        <div className="hv-both">
          <section>
            <h3>{say('harvest.agreement.theirs')}</h3>
            <b>{now.title}</b>
            <p>{now.text}</p>
          </section>
          <section>
            <h3>{say('harvest.agreement.yours')}</h3>
            <b>{mine.title}</b>
            <p>{mine.text}</p>
          </section>
        </div>
      )}
      <WordingForm
        start={started}
        act={say('harvest.save')}
        why={agreement.support.length > 0 ? say('harvest.agreement.reword-note') : null}
        onSave={save}
        onCancel={onDone}
      />
    </>
  );
}
