import { useState } from 'react';
import { minute } from '#domain/kernel/moments.ts';
import type { Contribution } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { Pieces } from '#web/ui/pieces.tsx';
import { colourOf } from '#web/ui/table-colour.ts';
import { useAct, useControl } from './control.ts';
import { freshOf } from './fresh.ts';
import { RedactSheet } from './redact-sheet.tsx';

const newFor = 15_000;

function useAgo(): (words: Contribution) => React.ReactNode {
  const { now, say } = useControl();
  return ({ table: number, at }) => {
    const ago = Math.max(0, now - at);
    const seconds = Math.round(ago / 1_000);
    if (ago < newFor) return <Pieces of={say.pieces('stage.fresh.new', { number, seconds })} />;
    if (ago < minute) return say('stage.fresh.seconds', { number, seconds });
    return say('stage.fresh.minutes', { number, minutes: Math.floor(ago / minute) });
  };
}

function Slip({ words, onRedact }: { words: Contribution; onRedact: () => void }) {
  const { now, may, say } = useControl();
  const { act, problem } = useAct();
  const ago = useAgo();
  const staysAtTable = words.visibility === 'table';
  const isNew = now - words.at < newFor;
  const star = () => void act({ type: 'star', id: words.id, table: words.table, starred: !words.starred });
  return (
    <li className={`slip ${colourOf(words.table)} ${isNew ? 'new' : ''}`}>
      <div>
        <q>{words.text}</q>
        <small>{ago(words)}</small>
        {staysAtTable && <small className="table-only">{say('stage.fresh.tableOnly')}</small>}
        {problem && <p className="problem">{problem}</p>}
      </div>
      {may.harvest && !staysAtTable && (
        <Button
          className={words.starred ? 'starred' : ''}
          icon="star"
          aria-label={say(words.starred ? 'stage.fresh.starred' : 'stage.fresh.star')}
          aria-pressed={words.starred}
          onPress={star}
        >
          {''}
        </Button>
      )}
      {may.harvest && (
        <Button icon="trash" aria-label={say('stage.redact.open')} onPress={onRedact}>
          {''}
        </Button>
      )}
    </li>
  );
}

/** Just in: what the tables said last, to set ready for the harvest with a star. */
export function Fresh() {
  const { state, say } = useControl();
  const [all, setAll] = useState(false);
  const [redacting, setRedacting] = useState<Contribution | null>(null);
  const fresh = freshOf(state);
  return (
    <section className="fresh" aria-label={say('stage.fresh.title')}>
      <header>
        <h2>{say('stage.fresh.title')}</h2>
        <span className="xs">
          {fresh.length === 0 ? say('stage.fresh.none') : say('stage.fresh.count', { count: fresh.length })}
        </span>
        {fresh.length > 3 && (
          <Button kind="quiet" className="push" onPress={() => setAll(!all)}>
            {say(all ? 'stage.fresh.fewer' : 'stage.fresh.all')}
          </Button>
        )}
      </header>
      <ul className="slips">
        {fresh.slice(0, all ? 60 : 3).map((words) => (
          <Slip key={words.id} words={words} onRedact={() => setRedacting(words)} />
        ))}
      </ul>
      <RedactSheet words={redacting} onClose={() => setRedacting(null)} />
    </section>
  );
}
