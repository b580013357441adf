import type { Agreement } from '#domain/harvest/state.ts';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';
import { isResident } from '#domain/session/find.ts';
import type { SupportCheck } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { Pieces } from '#web/ui/pieces.tsx';
import { useAct, useControl } from './control.ts';

/** Before the opening and after the end nobody talks, so there is nothing to choose. */
function Focus() {
  const { state, view, say } = useControl();
  const { act, problem } = useAct();
  const { themes } = view.harvest;
  if (state.status !== 'live') return null;
  if (themes.length === 0) return <p className="xs">{say('stage.plenary.noThemes')}</p>;
  return (
    <>
      <label className="focus-choice">
        <span className="xs">{say('stage.plenary.focus')}</span>
        <select
          className="btn"
          value={state.focus ?? ''}
          onChange={(event) => void act({ type: 'focus-theme', theme: event.target.value || null })}
        >
          <option value="">{say('stage.plenary.noFocus')}</option>
          {themes.map((theme) => (
            <option key={theme.id} value={theme.id}>
              {theme.name}
            </option>
          ))}
        </select>
      </label>
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}

function Running({ check }: { check: SupportCheck }) {
  const { state, view, say } = useControl();
  const { act, problem } = useAct();
  const count = view.counts.support[check.agreement] ?? 0;
  const of = state.tables.flatMap((t) => t.seats).filter((seat) => isResident(seat) && seat.joined).length;
  return (
    <li>
      <span>
        <b>{check.title}</b>
        <small>
          <Pieces of={say.pieces('stage.plenary.asked', { count, of })} />
        </small>
        {problem && <span className="problem">{problem}</span>}
      </span>
      <Button kind="filled" onPress={() => void act({ type: 'close-support', agreement: check.agreement })}>
        {say('stage.plenary.closeCheck')}
      </Button>
    </li>
  );
}

function Proposed({ agreement }: { agreement: Agreement }) {
  const { say } = useControl();
  const { act, problem } = useAct();
  const wording = agreement.wordings.at(-1);
  if (!wording) return null;
  const { version, title, text } = wording;
  return (
    <li>
      <span>
        <b>{title}</b>
        {problem && <span className="problem">{problem}</span>}
      </span>
      <Button
        aria-label={say('stage.plenary.askFor', { title })}
        onPress={() => void act({ type: 'ask-support', agreement: agreement.id, version, title, text })}
      >
        {say('stage.plenary.ask')}
      </Button>
    </li>
  );
}

function Results({ checks }: { checks: readonly SupportCheck[] }) {
  const { say } = useControl();
  return checks.map(
    ({ agreement, version, title, result }) =>
      result && (
        <li key={`${agreement} ${version}`}>
          <span>
            <b>{title}</b>
            <small>
              {tooFewToTell(result) ? say('stage.plenary.result-few') : say('stage.plenary.result', result)}
            </small>
          </span>
        </li>
      ),
  );
}

/** What plenary talks about, and support checks on agreements that lie before the tables. */
export function PlenaryDesk() {
  const { state, view, say } = useControl();
  const running = state.support.filter((check) => check.closedAt === null);
  const closed = state.support.filter((check) => check.closedAt !== null);
  const proposed = view.harvest.agreements.filter(
    (agreement) =>
      agreement.status === 'proposed' && !running.some((check) => check.agreement === agreement.id),
  );
  return (
    <section aria-label={say('stage.plenary.title')}>
      <header>
        <h2>{say('stage.plenary.title')}</h2>
      </header>
      <Focus />
      {running.length + proposed.length + closed.length === 0 && (
        <p className="xs">{say('stage.plenary.noAgreements')}</p>
      )}
      <ul className="agreements">
        {running.map((check) => (
          <Running key={check.agreement} check={check} />
        ))}
        {state.status === 'live' &&
          proposed.map((agreement) => <Proposed key={agreement.id} agreement={agreement} />)}
        <Results checks={closed.slice(-2)} />
      </ul>
    </section>
  );
}
