import type { Contribution } from '#domain/session/state.ts';
import { colourOf } from '#web/ui/table-colour.ts';
import { type WallGroup, wallOf } from '../evening/wall.ts';
import { useLive } from '../use-live.tsx';

/** What every table said, per theme, as a list that reads in order. */
export function Wall() {
  const { session, view, say } = useLive();
  const groups = wallOf(session, view.harvest);
  return (
    <section className="wall" aria-labelledby="wall-title">
      <h2 id="wall-title">{say('participant.plenary.wall')}</h2>
      {groups.length === 0 && <p className="hint">{say('participant.plenary.empty')}</p>}
      {groups.map((group) => (
        <Group key={group.theme?.id ?? 'loose'} group={group} />
      ))}
    </section>
  );
}

function Group({ group }: { group: WallGroup }) {
  const { say } = useLive();
  return (
    <section className={group.isFocus ? 'wall-group wall-focus' : 'wall-group'}>
      {group.isFocus && <p className="wall-now">{say('participant.plenary.now')}</p>}
      <h3>
        {group.theme?.name ?? say('participant.plenary.loose')}
        <small>{say('participant.plenary.count', { count: group.words.length })}</small>
      </h3>
      <ul>
        {group.words.map((words) => (
          <Words key={words.id} words={words} />
        ))}
      </ul>
    </section>
  );
}

function Words({ words }: { words: Contribution }) {
  const { say, me } = useLive();
  return (
    <li className={`of-table ${colourOf(words.table)}`}>
      <q>{words.text}</q>
      <small>
        {say('common.table', { number: words.table })}
        {words.author === me && <b> · {say('participant.plenary.yours')}</b>}
      </small>
    </li>
  );
}
