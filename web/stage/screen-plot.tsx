import type { Contribution } from '#domain/session/state.ts';
import { Icon } from '#web/ui/icons.tsx';
import { colourOf } from '#web/ui/table-colour.ts';
import type { Land } from './lands.ts';
import { useVoice } from './screen-say.ts';

/** More than fit are cut off whole by the style; more than this are not even tried. */
const mostQuotes = 24;
const mostSeeds = 60;

function Quote({ words, kind }: { words: Contribution; kind: string }) {
  const { say } = useVoice();
  return (
    <li className={`${colourOf(words.table)} ${kind}`} data-words={words.id}>
      <span className="no">
        <span className="sr">{say('screen.tableWord')} </span>
        {words.table}
      </span>
      <span>{words.text}</span>
    </li>
  );
}

function Seeds({ land }: { land: Land }) {
  return (
    <p className="seeds" aria-hidden="true">
      {land.seeds.slice(0, mostSeeds).map((table, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a seed has no name, only a place
        <i key={index} className={colourOf(table)}>
          {table}
        </i>
      ))}
    </p>
  );
}

interface Props {
  land: Land;
  is: 'focus' | 'theme' | 'loose';
  arrivedId?: string | null;
}

/** A plot of land: a theme with its words, or the plot where new words land first. */
export function Plot({ land, is, arrivedId = null }: Props) {
  const { say } = useVoice();
  const kindOf = (words: Contribution, index: number) => {
    if (words.id === arrivedId) return 'new';
    return is === 'focus' && index === 0 ? 'lead' : '';
  };
  return (
    <section className={`plot is-${is}`} aria-live={is === 'loose' ? 'polite' : undefined}>
      {is === 'focus' && (
        <p className="nowtag">
          <Icon name="talk" />
          {say('screen.focus')}
        </p>
      )}
      <header>
        <h2>{is === 'loose' ? say('screen.loose') : land.name}</h2>
        <p className="count">
          {land.count}
          <span className="sr"> {say('screen.sentences', { count: land.count })}</span>
        </p>
      </header>
      <ul className="quotes">
        {land.quotes.slice(0, mostQuotes).map((words, index) => (
          <Quote key={words.id} words={words} kind={kindOf(words, index)} />
        ))}
      </ul>
      <Seeds land={land} />
    </section>
  );
}
