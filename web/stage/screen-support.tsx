import type { CSSProperties } from 'react';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';
import type { SupportCheck } from '#domain/session/state.ts';
import { useVoice } from './screen-say.ts';

const kinds = ['support', 'reservation', 'noSupport'] as const;

function Bars({ check }: { check: SupportCheck }) {
  const { say } = useVoice();
  const { result } = check;
  if (!result) return null;
  if (tooFewToTell(result)) return <p className="support-text">{say('screen.support.few')}</p>;
  return (
    <ul className="bars">
      {kinds.map((kind) => (
        <li key={kind} className={`bar-${kind}`}>
          <span className="bar-words">{say(`screen.support.${kind}`)}</span>
          <span
            className="bar-line"
            style={{ '--share': `${(result[kind] / Math.max(result.asked, 1)) * 100}%` } as CSSProperties}
          />
          <b>{say('screen.support.of', { count: result[kind], of: result.asked })}</b>
        </li>
      ))}
    </ul>
  );
}

/** A wording that lies before everybody: while they answer only how many did, afterwards the outcome in bars and words. */
export function SupportPlot({ check, answered }: { check: SupportCheck; answered: number }) {
  const { say } = useVoice();
  return (
    <section className="plot is-support">
      <p className="nowtag">{say(check.result ? 'screen.support.result' : 'screen.support.asking')}</p>
      <h2>{check.title}</h2>
      <p className="support-text">{check.text}</p>
      {check.result ? (
        <Bars check={check} />
      ) : (
        <p className="support-count" role="status">
          {say('screen.support.answered', { count: answered })}
        </p>
      )}
    </section>
  );
}
