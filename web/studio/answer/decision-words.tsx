import type { Adoption } from '#domain/answer/events.ts';
import { times } from '#wording/times.ts';
import { useSay } from '../studio.ts';
import { decisionZone } from './decision-zone.ts';

/** A decision as everybody reads it: what, by whom and when, what changed, and why. */
export function DecisionWords({ adoption }: { readonly adoption: Adoption }) {
  const say = useSay();
  return (
    <>
      <p>
        <b>{say(`studio.answer.decided.${adoption.decision}`)}</b>
      </p>
      <p className="quiet">
        {say('studio.answer.decidedBy', {
          by: adoption.by,
          day: times(say.language, decisionZone).date(adoption.at),
        })}
      </p>
      {adoption.decision === 'adopted-changed' && <blockquote>{adoption.added}</blockquote>}
      {adoption.reason && <p>{adoption.reason}</p>}
    </>
  );
}
