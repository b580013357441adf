import { useRef } from 'react';
import type { Language } from '#wording/say.ts';
import { AgreementColumn } from './agreement-column.tsx';
import { BoardThreads } from './board-threads.tsx';
import { DeskContext } from './desk.ts';
import { Flow } from './flow.tsx';
import { HarvestBar } from './harvest-bar.tsx';
import { type HarvestSay, useHarvestSay } from './say.ts';
import { SlipColumn } from './slip-column.tsx';
import { ThemeColumn } from './theme-column.tsx';
import { type DeskSources, useDeskOf } from './use-desk-of.ts';
import './harvest.css';
import './slips.css';
import './sheet.css';

interface Props extends DeskSources {
  readonly language: Language;
}

/**
 * The rapporteur's screen: contributions become themes, themes become agreements.
 * The connection follows `harvest:<project>` and `session:<id>` of each session whose words count.
 */
export function Harvest({ language, ...sources }: Props) {
  const say = useHarvestSay(language);
  return say ? <Board sources={sources} say={say} /> : null;
}

function Board({ sources, say }: { readonly sources: DeskSources; readonly say: HarvestSay }) {
  const { desk, refused } = useDeskOf(sources, say);
  const board = useRef<HTMLDivElement>(null);
  return (
    <DeskContext value={desk}>
      <main className="harvest staff">
        <Flow />
        <div className="hv-board" ref={board}>
          <SlipColumn />
          <ThemeColumn />
          <AgreementColumn />
          <BoardThreads board={board} />
        </div>
        <HarvestBar refused={refused} />
      </main>
    </DeskContext>
  );
}
