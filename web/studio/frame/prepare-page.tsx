import { missingBeforeInviting } from '#domain/process/gates.ts';
import { useProject } from '../project/project.ts';
import { SessionList } from '../sessions/session-list.tsx';
import { useSay } from '../studio.ts';
import { frameFields } from './fields.ts';
import { FrameHead } from './head.tsx';
import { LevelField } from './level-field.tsx';
import { NextThings } from './next-things.tsx';
import { RetentionField } from './retention-field.tsx';
import { FrameTextField } from './text-field.tsx';

/** Prepare: what residents will be told, what to do next, and the evenings. */
export function PreparePage() {
  const say = useSay();
  const { state } = useProject();
  const missing = new Set<string>(missingBeforeInviting(state.frame));
  const [question, ...others] = frameFields.map((field) => (
    <FrameTextField key={field.name} field={field} missing={missing.has(field.name)} />
  ));
  return (
    <main className="prepare">
      <FrameHead frame={state.frame} />
      <div className="prepare-low">
        <section className="frame-form" aria-labelledby="frame-title">
          <header className="section-head">
            <h2 id="frame-title">{say('studio.frame.title.section')}</h2>
            <p>{say('studio.frame.savesItself')}</p>
          </header>
          {question}
          <LevelField missing={missing.has('level')} />
          {others}
          <RetentionField missing={missing.has('retentionUntil')} />
        </section>
        <div className="prepare-aside">
          <NextThings />
          <SessionList />
        </div>
      </div>
    </main>
  );
}
