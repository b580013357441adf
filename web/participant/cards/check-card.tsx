import { useState } from 'react';
import type { Contribution, Table } from '#domain/session/state.ts';
import { Button } from '#web/ui/light/button.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { refusalSentence } from '#wording/refusals.ts';
import { toConfirm } from '../evening/words.ts';
import { useLive } from '../use-live.tsx';

/** A sentence that was written down for you: does it stand there as you meant it? */
export function CheckCard({ table }: { table: Table }) {
  const { me } = useLive();
  const words = toConfirm(table, me)[0];
  return words ? <Check key={words.id} words={words} /> : null;
}

function Check({ words }: { words: Contribution }) {
  const { say, send, nameOf } = useLive();
  const [correcting, setCorrecting] = useState(false);
  const [better, setBetter] = useState(words.text);
  const [problem, setProblem] = useState<string | null>(null);
  const about = { id: words.id, table: words.table };
  const answer = (command: Parameters<typeof send>[0]): void =>
    void send(command).then((outcome) => {
      if (!outcome.ok) setProblem(refusalSentence(say, outcome));
    });
  return (
    <section className="asking asking-check" aria-labelledby="check-title">
      <div>
        <h2 id="check-title">{say('participant.check.title')}</h2>
        <q>{words.text}</q>
        <small>{say('participant.check.by', { name: nameOf(words.recordedBy ?? '') })}</small>
      </div>
      {correcting ? (
        <>
          <TextArea
            label={say('participant.check.noHint')}
            value={better}
            onChange={setBetter}
            rows={3}
            autoFocus
          />
          <p className="hint">{say('participant.check.original')}</p>
          <div className="btn-row">
            <Button onPress={() => setCorrecting(false)}>{say('common.back')}</Button>
            <Button
              kind="filled"
              isDisabled={!better.trim() || better === words.text}
              onPress={() => answer({ type: 'dispute', ...about, words: better })}
            >
              {say('participant.check.send')}
            </Button>
          </div>
        </>
      ) : (
        <div className="btn-row">
          <Button kind="filled" onPress={() => answer({ type: 'confirm', ...about })}>
            {say('participant.check.yes')}
          </Button>
          <Button onPress={() => setCorrecting(true)}>{say('participant.check.no')}</Button>
        </div>
      )}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
