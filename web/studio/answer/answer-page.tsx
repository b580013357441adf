import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PublishedAgreement } from '#domain/answer/events.ts';
import { shownFate } from '#domain/answer/reading.ts';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';
import type { AgreementId } from '#domain/kernel/ids.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { Actions } from './actions.tsx';
import { Decision } from './decision.tsx';
import { FateOf } from './fate.tsx';

/** Answer: what the deciders do with each public agreement, who does what, and how it stands. */
export function AnswerPage() {
  const say = useSay();
  const { view } = useProject();
  const published = view.answer.published.toSorted((a, b) => a.number - b.number);
  const [open, setOpen] = useState<AgreementId | null>(null);
  const shown = published.find(({ agreement }) => agreement === open) ?? firstToAnswer(published);
  const waiting = published.filter(({ adoption }) => adoption === null).length;
  if (!shown)
    return (
      <main className="empty-page">
        <h1>{say('studio.answer.title')}</h1>
        <p>{say('studio.answer.none')}</p>
      </main>
    );
  return (
    <main className="answer">
      <div className="session-head">
        <div>
          <h1>{say('studio.answer.title')}</h1>
          <p>{say('studio.answer.open', { count: waiting, of: published.length })}</p>
        </div>
      </div>
      <div className="answer-low">
        <nav aria-label={say('studio.answer.list')}>
          <ol className="answer-list">
            {published.map((one) => (
              <li key={one.agreement}>
                <Button
                  className="answer-line"
                  aria-current={one.agreement === shown.agreement ? 'true' : 'false'}
                  onPress={() => setOpen(one.agreement)}
                >
                  <span className="number">{one.number}</span>
                  <span>
                    <b>{one.title}</b>
                    <small className={`fate fate-${one.fate}`}>
                      {say(`studio.answer.fate.${shownFate(one)}`)}
                    </small>
                  </span>
                </Button>
              </li>
            ))}
          </ol>
        </nav>
        <Agreement key={shown.agreement} published={shown} />
      </div>
    </main>
  );
}

const firstToAnswer = (published: readonly PublishedAgreement[]): PublishedAgreement | undefined =>
  published.find(({ adoption }) => adoption === null) ?? published[0];

function Agreement({ published }: { readonly published: PublishedAgreement }) {
  const say = useSay();
  const { state } = useProject();
  const { number, title, text, support, contributions } = published;
  return (
    <article className="agreement">
      <header>
        <p className="quiet">{say('studio.answer.number', { number })}</p>
        <h2>{title}</h2>
        <p>{text}</p>
        <p className="quiet">
          {support &&
            (tooFewToTell(support)
              ? say('studio.answer.support-few')
              : say('studio.answer.support', support))}{' '}
          {say('studio.answer.words', { count: contributions.length })}{' '}
          <a href={`/p/${state.slug}/agreements/${number}`}>{say('studio.answer.public')}</a>
        </p>
      </header>
      <Decision published={published} />
      <Actions published={published} />
      <FateOf published={published} />
    </article>
  );
}
