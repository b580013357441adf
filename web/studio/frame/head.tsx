import type { ProjectFrame } from '#domain/process/events.ts';
import { Pieces } from '#web/ui/pieces.tsx';
import { inSentence } from '#wording/in-sentence.ts';
import { useSay } from '../studio.ts';
import { ladder } from './fields.ts';

/** What residents are told, at a glance: the question, what is fixed and open, how far their say reaches, the promise. */
export function FrameHead({ frame }: { readonly frame: ProjectFrame }) {
  const say = useSay();
  return (
    <section className="frame-head" aria-label={say('studio.head.label')}>
      <div>
        <h1>{frame.question || frame.title}</h1>
        <p className="head-scope">
          <Pieces of={say.pieces('studio.head.fixed', { text: frame.fixed || say('studio.head.notYet') })} />{' '}
          <Pieces of={say.pieces('studio.head.open', { text: frame.open || say('studio.head.notYet') })} />
        </p>
      </div>
      <Ladder frame={frame} />
      <Promised frame={frame} />
    </section>
  );
}

function Ladder({ frame: { level } }: { readonly frame: ProjectFrame }) {
  const say = useSay();
  const step = level ? ladder.indexOf(level) + 1 : 0;
  return (
    <div className="head-ladder">
      <p>{say('studio.head.influence')}</p>
      <div className="rungs" aria-hidden="true">
        {ladder.map((rung, index) => (
          <i key={rung} className={`h${index + 1} ${rungIs(index + 1, step)}`} />
        ))}
      </div>
      <p>
        {level ? (
          <Pieces of={say.pieces('studio.head.step', { level: say(`studio.level.${level}`), step })} />
        ) : (
          say('studio.head.noLevel')
        )}
      </p>
    </div>
  );
}

const rungIs = (rung: number, step: number): string => {
  if (rung === step) return 'on';
  return rung > step ? 'off' : 'under';
};

function Promised({ frame: { promise, deciders } }: { readonly frame: ProjectFrame }) {
  const say = useSay();
  return (
    <figure className="promise">
      <figcaption>
        {deciders
          ? say('studio.head.promiseOf', { deciders: inSentence(deciders) })
          : say('studio.head.promise')}
      </figcaption>
      <blockquote>
        {promise ? say('studio.quote', { text: promise }) : say('studio.head.noPromise')}
      </blockquote>
      <p>{say('studio.head.promiseUse')}</p>
    </figure>
  );
}
