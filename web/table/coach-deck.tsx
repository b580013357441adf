import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { type CoachCard, firstCard, nextCard } from './coach.ts';
import { useDesk, useNameOf } from './desk.ts';

function useQuestion(card: CoachCard): string {
  const { table, say } = useDesk();
  const nameOf = useNameOf();
  const speaker = table.floor?.person;
  if (card !== 'ask') return say(`table.coach.${card}.ask`);
  return speaker ? say('table.coach.ask.ask', { name: nameOf(speaker) }) : say('table.coach.ask.askUnnamed');
}

/** A card from a small deck, never a command. A new step turns the next card; the facilitator may take another. */
export function CoachDeck() {
  const { state, table, say } = useDesk();
  const item = state.status === 'live' ? state.clock.item : 0;
  const dealt = `${item} ${table.step}`;
  const [taken, setTaken] = useState<{ readonly dealt: string; readonly card: CoachCard } | null>(null);
  const card = taken?.dealt === dealt ? taken.card : firstCard(item, table.step);
  const question = useQuestion(card);
  return (
    <section className="coach" aria-label={say('table.coach')}>
      <div aria-live="polite">
        <p className="shift">
          {say(`table.coach.${card}.from`)} <Icon name="arrow" />
          <b>{say(`table.coach.${card}.goal`)}</b>
        </p>
        <p className="coach-ask">{question}</p>
        <p className="meta">{say(`table.coach.${card}.when`)}</p>
      </div>
      <Button kind="quiet" onPress={() => setTaken({ dealt, card: nextCard(card) })}>
        {say('table.coach.other')}
      </Button>
    </section>
  );
}
