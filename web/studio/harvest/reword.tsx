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
  const [saw, setSaw] = useState(now);
  const [mine, setMine] = useState<{ title: string; text: string } | null>(null);
  const save = async (title: string, text: string, why: string): Promise<void> => {
    const { version: sawVersion } = saw;
    const { id } = agreement;
    const saved = await change({ type: 'reword-agreement', agreement: id, title, text, why, sawVersion });
    if (saved.ok) onDone();
    else if (saved.code === 'agreement-reworded-meanwhile') setMine({ title, text });
  };
  const isClash = mine !== null && saw.version !== now.version;
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
        start={saw}
        act={say('harvest.save')}
        why={agreement.support.length > 0 ? say('harvest.agreement.reword-note') : null}
        onSave={async (title, text, why) => {
          if (isClash) setSaw(now);
          await save(title, text, why);
        }}
        onCancel={onDone}
      />
    </>
  );
}
