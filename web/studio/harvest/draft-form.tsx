import { useState } from 'react';
import type { ContributionId } from '#domain/kernel/ids.ts';
import { newId } from '../../connection/connection.ts';
import { type Drafting, useDesk } from './desk.ts';
import { refsOf, slipsIn } from './slips.ts';
import { WordingForm } from './wording-form.tsx';

/** A new agreement, from the contributions that were chosen. */
export function DraftForm({ contributions, onMade }: Drafting) {
  const { say, slips, harvest, change, openAgreement, draftFrom } = useDesk();
  const [id] = useState(newId);
  const theme = harvest.themes.find((one) => contributions.every((wanted) => holds(one, wanted)));
  const make = async (title: string, text: string): Promise<void> => {
    const refs = refsOf(contributions, slips);
    const made = await change({
      type: 'draft-agreement',
      agreement: id,
      title,
      text,
      theme: contributions.length > 0 ? (theme?.id ?? null) : null,
      contributions: refs,
    });
    if (!made.ok) return;
    onMade();
    openAgreement(id);
  };
  const from = slipsIn(
    { contributions: refsOf(contributions, slips) } as Parameters<typeof slipsIn>[0],
    slips,
  );
  return (
    <article className="hv-sheet">
      <p className="hv-sheet-head">
        <b>{say('harvest.draft.title')}</b> {say('harvest.draft.from', { count: contributions.length })}
      </p>
      <ul className="hv-words">
        {from.map((slip) => (
          <li key={slip.id}>
            <q>{slip.text}</q>
          </li>
        ))}
      </ul>
      <WordingForm act={say('harvest.draft.make')} onSave={make} onCancel={() => draftFrom(null)} />
    </article>
  );
}

const holds = (theme: { contributions: readonly { contribution: string }[] }, id: ContributionId): boolean =>
  theme.contributions.some((ref) => ref.contribution === id);
