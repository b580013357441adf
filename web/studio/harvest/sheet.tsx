import { useState } from 'react';
import { DropZone, Text } from 'react-aria-components';
import { supportOf, wordingOf } from '#domain/harvest/reading.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import { AskLook } from './ask-look.tsx';
import { DeedFields } from './deed-fields.tsx';
import { useDesk } from './desk.ts';
import { droppedContributions, takesContributions } from './drag.ts';
import { EarlierWordings, Origin, Words } from './origin.tsx';
import { PublishLook } from './publish-look.tsx';
import { Reword } from './reword.tsx';
import { SheetHead } from './sheet-head.tsx';
import { refsOf } from './slips.ts';
import { Support } from './support.tsx';
import { Withdraw } from './withdraw.tsx';

export type Doing = 'reword' | 'withdraw' | 'ask' | 'publish' | null;

/** One agreement: its words, where they come from, what the tables say of it, and who does what. */
export function Sheet({ agreement }: { readonly agreement: Agreement }) {
  const { say, slips, may, dragging, change } = useDesk();
  const [doing, setDoing] = useState<Doing>(null);
  const wording = wordingOf(agreement);
  const result = supportOf(agreement);
  const isOpen = may && agreement.status !== 'withdrawn';
  const done = (): void => setDoing(null);
  return (
    <>
      <SheetHead agreement={agreement} isBusy={doing !== null} onDo={setDoing} />
      <DropZone
        className="hv-sheet"
        isDisabled={!(isOpen && dragging)}
        getDropOperation={takesContributions}
        onDrop={async ({ items }) => {
          const contributions = refsOf(await droppedContributions(items), slips);
          void change({ type: 'link-contributions', agreement: agreement.id, contributions });
        }}
      >
        <Text slot="label" className="sr">
          {say('harvest.agreement.drop', { number: agreement.number })}
        </Text>
        {doing === 'reword' ? (
          <Reword agreement={agreement} onDone={done} />
        ) : (
          <>
            <h2>{wording.title}</h2>
            {wording.text && <p className="hv-text">{wording.text}</p>}
          </>
        )}
        {doing === 'withdraw' && <Withdraw agreement={agreement} onDone={done} />}
        {doing === 'ask' && <AskLook agreement={agreement} onDone={done} />}
        {doing === 'publish' && <PublishLook agreement={agreement} onDone={done} />}
        {agreement.status === 'withdrawn' && (
          <p className="hv-note">
            {say('harvest.agreement.withdrawn', { reason: agreement.withdrawnBecause })}
          </p>
        )}
        <Origin agreement={agreement} />
        {result && <Support agreement={agreement} result={result} />}
        <DeedFields key={agreement.id} agreement={agreement} isOpen={isOpen} />
        <Words agreement={agreement} isOpen={isOpen} />
        <EarlierWordings agreement={agreement} />
      </DropZone>
    </>
  );
}
