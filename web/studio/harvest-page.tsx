import { useSay } from './studio.ts';

/** Harvest: before the first evening it says what will come. */
export function HarvestPage() {
  const say = useSay();
  return (
    <main className="empty-page">
      <p>{say('studio.harvest.none')}</p>
    </main>
  );
}
