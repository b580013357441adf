import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Enrolment } from '#domain/people/state.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { readyLettersPath } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { lettersReady } from '../people/people.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';

interface ToBring {
  readonly session: PlannedSession;
  readonly enrolments: readonly Enrolment[];
}

/** Letters that lie ready: printed first, and marked when they are away. Marking is taken back with one press. */
export function Letters({ session, enrolments }: ToBring) {
  const say = useSay();
  const { state, send } = useProject();
  const [marked, setMarked] = useState<readonly PersonId[]>([]);
  const ready = lettersReady(enrolments).map(({ person }) => person);
  const mark = async (people: readonly PersonId[], sent: boolean): Promise<void> => {
    const done = await send('people', { type: 'mark-letters', session: session.id, people, sent });
    if (done.ok) setMarked(sent ? people : []);
  };
  if (ready.length === 0 && marked.length === 0) return null;
  return (
    <div className="note note-flat letters">
      {ready.length > 0 && (
        <>
          <h3>{say('studio-people.letters.title', { count: ready.length })}</h3>
          <p>{say('studio-people.letters.what')}</p>
          <p className="actions">
            <a className="btn" href={readyLettersPath(state.id, session.id)} target="_blank" rel="noreferrer">
              <Icon name="letter" />
              {say('studio-people.letters.print', { count: ready.length })}
            </a>
            <Button className="btn" onPress={() => void mark(ready, true)}>
              <Icon name="check" />
              {say('studio-people.letters.away', { count: ready.length })}
            </Button>
          </p>
        </>
      )}
      <p role="status">
        {marked.length > 0 && (
          <>
            {say('studio-people.letters.marked', { count: marked.length })}{' '}
            <Button className="link" onPress={() => void mark(marked, false)}>
              {say('common.undo')}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
