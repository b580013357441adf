import { useState } from 'react';
import { useMedia } from '#web/media/use-media.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { refusalSentence } from '#wording/refusals.ts';
import { type Caller, callerList, type Where } from './caller-list.ts';
import { useControl, useNameOf } from './control.ts';
import { WhoCalls } from './who-calls.tsx';

const at = (where: Where) => ({
  place: where === 'plenary' ? ('plenary' as const) : ('other' as const),
  number: where,
});
const ofNumber = (ending: string) => ({
  known: ending === '' ? ('no' as const) : ('other' as const),
  ending,
});

/** What is the matter with a call, in words. */
function useWords(): (caller: Caller) => { readonly text: string; readonly hint: string } {
  const { say } = useControl();
  const nameOf = useNameOf();
  return (caller) => {
    if (caller.is === 'unknown') {
      const text = say('stage.callers.unknown', { ...ofNumber(caller.ending), ...at(caller.where) });
      return { text, hint: say('stage.callers.unknownHint') };
    }
    const name = nameOf(caller.person);
    switch (caller.is) {
      case 'stuck': {
        const text = say('stage.callers.stuck', { name, ...at(caller.where) });
        return { text, hint: say('stage.callers.stuckHint', { name }) };
      }
      case 'calls':
        return { text: say('stage.callers.calls', { name, ...at(caller.where) }), hint: '' };
      default:
        return { text: say(`stage.callers.${caller.is}`, { name }), hint: '' };
    }
  };
}

function Acts({ caller, onName }: { caller: Caller; onName: () => void }) {
  const { say } = useControl();
  const { media } = useMedia();
  const nameOf = useNameOf();
  const end = () => media.say({ do: 'hang-up', call: caller.call });
  if (caller.is === 'unknown') {
    const number = ofNumber(caller.ending);
    return (
      <>
        <Button kind="filled" aria-label={say('stage.callers.whoOf', number)} onPress={onName}>
          {say('stage.callers.who')}
        </Button>
        <Button aria-label={say('stage.callers.hangUpUnknown', number)} onPress={end}>
          {say('stage.callers.hangUp')}
        </Button>
      </>
    );
  }
  const name = nameOf(caller.person);
  const isGone = caller.is === 'gone';
  return (
    <Button
      aria-label={say(isGone ? 'stage.callers.seenOf' : 'stage.callers.hangUpOf', { name })}
      onPress={end}
    >
      {say(isGone ? 'stage.callers.seen' : 'stage.callers.hangUp')}
    </Button>
  );
}

/** Who is on the telephone: who is not known yet, who must call again, who hung up. Nothing where nobody calls. */
export function Callers() {
  const { state, may, say } = useControl();
  const { view } = useMedia();
  const words = useWords();
  const [naming, setNaming] = useState<string | null>(null);
  if (!may.run || view.callers.length === 0 || state.status === 'closed') return null;
  const callers = callerList(state, view.callers);
  const first = callers[0];
  return (
    <section className="phone-calls" aria-label={say('stage.callers.title')}>
      <header>
        <h2>{say('stage.callers.title')}</h2>
      </header>
      <ul>
        {callers.map((caller) => {
          const { text, hint } = words(caller);
          const asks = caller.is === 'unknown' || caller.is === 'stuck';
          return (
            <li key={caller.call} className={asks ? 'asks' : ''}>
              <Icon name="phone" />
              <p>
                <b>{text}</b>
                {hint && <small>{hint}</small>}
                {caller.refused && (
                  <span className="problem" role="alert">
                    {refusalSentence(say, { code: caller.refused })}
                  </span>
                )}
              </p>
              <span className="sound-acts">
                <Acts caller={caller} onName={() => setNaming(caller.call)} />
              </span>
            </li>
          );
        })}
      </ul>
      <WhoCalls call={naming} onClose={() => setNaming(null)} />
      <LiveRegion sentence={first && first.is !== 'calls' ? words(first).text : ''} />
    </section>
  );
}
