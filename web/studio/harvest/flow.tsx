import { useDesk } from './desk.ts';
import { drawFlow, strip } from './flow-drawing.ts';
import { tallyOf } from './slips.ts';
import { standingOf } from './standing.ts';

const standings = [
  ['harvest.count.published', ['published']],
  ['harvest.count.supported', ['supported', 'reserved']],
  ['harvest.count.open', ['draft', 'proposed', 'few', 'not-supported']],
  ['harvest.count.gone', ['withdrawn']],
] as const;

/** Everything that was said, and what it became, in one line. */
export function Flow() {
  const { say, slips, themed, harvest, open, openAgreement } = useDesk();
  const { agreements } = harvest;
  const tally = tallyOf(slips, themed);
  const used = new Set(open?.contributions.map((ref) => ref.contribution) ?? []);
  const place = agreements.findIndex(({ id }) => id === open?.id);
  const drawing = drawFlow([...slips.values()], themed, used, { open: place, count: agreements.length });
  const of = (statuses: readonly string[]): number =>
    agreements.filter((one) => statuses.includes(standingOf(one))).length;
  const label = open
    ? say('harvest.flow.label', { used: used.size, all: tally.all, number: open.number })
    : say('harvest.flow.none', { all: tally.all });
  return (
    <section className="hv-flow" aria-label={say('harvest.title')}>
      <div className="hv-flow-words">
        <div>
          <h1>{say('harvest.title')}</h1> <b>{say('harvest.count.all', { all: tally.all })}</b>{' '}
          <small>
            {say('harvest.count.how', {
              themed: tally.all - tally.loose,
              disputed: tally.disputed,
              loose: tally.loose,
            })}
          </small>
        </div>
        <p>
          <b>{say('harvest.count.proposals', { count: agreements.length })}</b>{' '}
          <small>
            {standings
              .map(([key, statuses]) => ({ key, count: of(statuses) }))
              .filter(({ count }) => count > 0)
              .map(({ key, count }) => say(key, { count }))
              .join(', ')}
          </small>
        </p>
      </div>
      <div className="hv-strip">
        <svg
          width={drawing.width}
          height={strip.height}
          viewBox={`0 0 ${drawing.width} ${strip.height}`}
          role="img"
        >
          <title>{label}</title>
          {Object.entries(drawing.ticks).map(
            ([mark, d]) => d && <path key={mark} className={`tick-${mark}`} d={d} />,
          )}
          {drawing.threads.map((d) => (
            <path key={d} className="thread" d={d} />
          ))}
        </svg>
        <ol className="hv-boxes">
          {agreements.map((agreement) => {
            const { id, number, status, wordings } = agreement;
            return (
              <li key={id}>
                <button
                  type="button"
                  className={`hv-box hv-box-${status}`}
                  aria-current={id === open?.id ? 'true' : undefined}
                  title={wordings.at(-1)?.title}
                  aria-label={`${say('harvest.agreement.head', { number })}, ${say(`harvest.agreement.status.${standingOf(agreement)}`)}`}
                  onClick={() => openAgreement(id)}
                >
                  {number}
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
