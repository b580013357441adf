import type { ReactNode } from 'react';
import type { Laid } from '#domain/session/state.ts';
import { closeCodes } from '#protocol/close-codes.ts';
import type { View } from '#web/connection/view.ts';
import type { Boot } from '#web/ui/boot.ts';
import { Button } from '#web/ui/light/button.tsx';
import { Pieces } from '#web/ui/pieces.tsx';
import { times } from '#wording/times.ts';
import { placeOf } from './evening/place.ts';
import { ownWords } from './evening/words.ts';
import { WipeButton } from './help/wipe-button.tsx';
import type { Say } from './say.ts';

/** One thing to read, and at most one thing to do. */
export function Quiet({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main className="still" id="content" tabIndex={-1}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

export function Ended({ view, say }: { view: View; say: Say }) {
  const code = closeCodes[view.endedBecause as keyof typeof closeCodes];
  return (
    <Quiet title={say.lookUp(`common.ended.${code}`) ?? say('common.ended.other')}>
      <Button kind="main" onPress={() => location.reload()}>
        {say('common.reload')}
      </Button>
    </Quiet>
  );
}

/** Before the start, where the server's lobby is not there any more. */
export function Waiting({ session, view, say }: { session: Laid; view: View; say: Say }) {
  const name = view.names[view.you?.person ?? ''];
  const { startsAt, zone } = session.occasion;
  const hour = times(say.language, zone).hour(startsAt);
  return (
    <Quiet
      title={name ? say('participant.waiting.title', { name }) : say('participant.waiting.titleUnnamed')}
    >
      <p className="intro">
        <Pieces of={say.pieces('participant.waiting.starts', { hour })} />
      </p>
    </Quiet>
  );
}

export function Unseated({ say }: { say: Say }) {
  return (
    <Quiet title={say('participant.unseated.title')}>
      <p className="intro">{say('participant.unseated.hint')}</p>
    </Quiet>
  );
}

/** The evening is over: thanks, and where one's words can be followed. */
export function Closed({ session, view, say, boot }: { session: Laid; view: View; say: Say; boot: Boot }) {
  const me = view.you?.person ?? null;
  const count = ownWords(session, me).length;
  const did = placeOf(session, me)?.seat.spokeMs ? 'spoke' : 'other';
  return (
    <Quiet title={say('participant.closed.title')}>
      <p className="intro">{say('participant.closed.hint', { count })}</p>
      <p>{say('participant.closed.own', { count, did })}</p>
      {boot.token && (
        <a className="btn btn-main" href={`/m/${boot.token}/words`}>
          {say('participant.closed.words')}
        </a>
      )}
      <p className="hint">{say('participant.closed.wordsHint')}</p>
      <WipeButton boot={boot} view={view} say={say} />
    </Quiet>
  );
}
