import { useDesk } from './desk.ts';
import { DraftForm } from './draft-form.tsx';
import { Proposals } from './proposals.tsx';
import { Sheet } from './sheet.tsx';

/** The agreement that is being worked on, and all of them below. */
export function AgreementColumn() {
  const { say, open, drafting } = useDesk();
  return (
    <section className="hv-col hv-out" aria-label={say('harvest.agreement.column')}>
      <div className="hv-scroll">
        {drafting ? (
          <DraftForm key={drafting.contributions.join(' ')} {...drafting} />
        ) : open ? (
          <Sheet key={open.id} agreement={open} />
        ) : (
          <p className="hv-empty">{say('harvest.agreement.none')}</p>
        )}
        <Proposals />
      </div>
    </section>
  );
}
