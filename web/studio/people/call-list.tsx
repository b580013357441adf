import { Checkbox } from 'react-aria-components';
import type { PlannedSession } from '#domain/process/events.ts';
import { Icon } from '../parts/icon.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { type Listed, nameOf } from './people.ts';

interface ToCall {
  readonly people: readonly Listed[];
  readonly session: PlannedSession;
}

/** People who got a letter: a call makes sure that it was read. A tick is for good. */
export function CallList({ people, session }: ToCall) {
  const say = useSay();
  const { send } = useProject();
  if (people.length === 0) return null;
  const called = people.filter(({ enrolment }) => enrolment.called).length;
  return (
    <section className="call-list" aria-labelledby="call-title">
      <h2 id="call-title">{say('studio-people.call.title')}</h2>
      <p>{say('studio-people.call.sum', { called, of: people.length })}</p>
      <ul>
        {people.map(({ enrolment, person }) => (
          <li key={enrolment.person}>
            <Checkbox
              className="tick"
              isSelected={enrolment.called}
              isDisabled={enrolment.called}
              onChange={() =>
                void send('people', { type: 'mark-called', session: session.id, person: enrolment.person })
              }
            >
              <span className="tick-box">
                <Icon name="check" />
              </span>
              <span>{person ? nameOf(person) : say('studio-people.person.unknown')}</span>
            </Checkbox>
            {person?.phone ? (
              <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>{person.phone}</a>
            ) : (
              <span className="quiet">{say('studio-people.call.noPhone')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
