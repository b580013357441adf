import { useState } from 'react';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';
import type { Stance } from '#domain/session/events.ts';
import type { SupportCheck } from '#domain/session/state.ts';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { refusalSentence } from '#wording/refusals.ts';
import { checksToShow, stanceOf } from '../evening/support.ts';
import { useLive } from '../use-live.tsx';

/** Can you stand behind this agreement? One card per agreement that is asked about. */
export function SupportCards({ mayAnswer }: { mayAnswer: boolean }) {
  const { session, now } = useLive();
  return checksToShow(session, now).map((check) => (
    <SupportCard key={`${check.agreement}-${check.version}`} check={check} mayAnswer={mayAnswer} />
  ));
}

function SupportCard({ check, mayAnswer }: { check: SupportCheck; mayAnswer: boolean }) {
  const { say, me } = useLive();
  const [changing, setChanging] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const own = stanceOf(check, me);
  const title = `support-${check.agreement}`;
  return (
    <section className="asking asking-support" aria-labelledby={title}>
      <p className="asking-over">
        {say('participant.support.agreement')} ·{' '}
        {say('participant.support.version', { version: check.version })}
      </p>
      <h2 id={title}>{check.title}</h2>
      {check.text && <p className="agreement-text">{check.text}</p>}
      {check.result ? (
        <p className="support-result">
          {say(tooFewToTell(check.result) ? 'participant.support.few' : 'participant.support.closed', {
            ...check.result,
          })}
        </p>
      ) : !mayAnswer ? null : own && !changing ? (
        <Given stance={own.stance} words={own.words} onChange={() => setChanging(true)} />
      ) : (
        <Answer
          check={check}
          before={own?.stance ?? null}
          onGiven={() => {
            setChanging(false);
            setProblem(null);
          }}
          onProblem={setProblem}
        />
      )}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function Given({ stance, words, onChange }: { stance: Stance; words: string; onChange: () => void }) {
  const { say, view } = useLive();
  const named = stance === 'no-support' ? 'other' : stance;
  return (
    <div className="given">
      <p className={view.waiting > 0 ? 'saved saved-here' : 'saved'} role="status">
        <Icon name={view.waiting > 0 ? 'clock' : 'check'} />
        {say('participant.support.given', { stance: named })}
      </p>
      {words && <q>{words}</q>}
      {view.waiting > 0 && <p className="hint">{say('participant.support.waiting')}</p>}
      <Button kind="quiet" onPress={onChange}>
        {say('participant.support.change')}
      </Button>
    </div>
  );
}

const stances = ['support', 'reservation', 'no-support'] as const;
const sentences = { support: 'yes', reservation: 'reservation', 'no-support': 'no' } as const;

interface AnswerProps {
  check: SupportCheck;
  before: Stance | null;
  onGiven: () => void;
  onProblem: (problem: string) => void;
}

function Answer({ check, before, onGiven, onProblem }: AnswerProps) {
  const { say, send } = useLive();
  const [stance, setStance] = useState<Stance | null>(before);
  const [words, setWords] = useState('');
  const needsWords = stance !== null && stance !== 'support';
  const give = (): void => {
    if (!stance) return;
    onGiven();
    const said = needsWords ? words : '';
    void send({ type: 'give-support', agreement: check.agreement, stance, words: said }).then((outcome) => {
      if (!outcome.ok) onProblem(refusalSentence(say, outcome));
    });
  };
  return (
    <fieldset className="stances">
      <legend>{say('participant.support.title')}</legend>
      {stances.map((one) => (
        <label key={one} className="stance">
          <input
            type="radio"
            name={`stance-${check.agreement}`}
            checked={stance === one}
            onChange={() => setStance(one)}
          />
          {say(`participant.support.${sentences[one]}`)}
        </label>
      ))}
      {needsWords && (
        <TextArea
          label={say(
            stance === 'reservation'
              ? 'participant.support.words.reservation'
              : 'participant.support.words.no',
          )}
          value={words}
          onChange={setWords}
          rows={3}
          state={<p className="hint">{say('participant.support.wordsHint')}</p>}
        />
      )}
      <Button kind="filled" onPress={give} isDisabled={stance === null || (needsWords && !words.trim())}>
        {say('participant.support.give')}
      </Button>
      <p className="hint">{say('participant.support.secret')}</p>
    </fieldset>
  );
}
