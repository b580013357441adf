import { Button } from 'react-aria-components';
import { supportOf, wordingOf } from '#domain/harvest/reading.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';
import { useDesk } from './desk.ts';
import { standingOf } from './standing.ts';

/** All proposals by number, each with the support it has. */
export function Proposals() {
  const { say, harvest, may, open, openAgreement, draftFrom } = useDesk();
  const { agreements } = harvest;
  return (
    <section className="hv-all" aria-label={say('harvest.all.title')}>
      <header>
        <h2>{say('harvest.all.title')}</h2>
        <small>{say('harvest.all.bar')}</small>
        {may && (
          <Button
            className="btn push"
            onPress={() => draftFrom({ contributions: [], onMade: () => undefined })}
          >
            {say('harvest.all.new')}
          </Button>
        )}
      </header>
      {agreements.length === 0 && <p className="hv-empty">{say('harvest.all.none')}</p>}
      <ol>
        {agreements.map((agreement) => (
          <li key={agreement.id} aria-current={agreement.id === open?.id ? 'true' : undefined}>
            <Button className="hv-proposal" onPress={() => openAgreement(agreement.id)}>
              <span className="figures">{agreement.number}</span>
              <span className="hv-proposal-title">{wordingOf(agreement).title}</span>
              <Standing agreement={agreement} />
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Standing({ agreement }: { readonly agreement: Agreement }) {
  const { say } = useDesk();
  const { status } = agreement;
  const result = supportOf(agreement);
  if (
    !result ||
    tooFewToTell(result) ||
    result.asked === 0 ||
    status === 'withdrawn' ||
    status === 'not-supported'
  ) {
    return (
      <span className={`hv-tag is-${status}`}>
        {say(`harvest.agreement.status.${standingOf(agreement)}`)}
      </span>
    );
  }
  const count = result.support + result.reservation;
  return (
    <span className="hv-bar40">
      <span className="sr">{say('harvest.all.support', { ...result })}</span>
      <i style={{ width: `${Math.round((100 * count) / result.asked)}%` }} aria-hidden="true" />
    </span>
  );
}
