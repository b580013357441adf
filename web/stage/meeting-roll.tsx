import { useMedia } from '#web/media/use-media.ts';
import { Icon } from '#web/ui/icons.tsx';
import { colourOf } from '#web/ui/table-colour.ts';
import { useControl, useNameOf } from './control.ts';
import { inMeeting, type NotThere } from './in-meeting.ts';

const mostShown = 8;

function Missing({ person, table, isStuck }: NotThere) {
  const { say } = useControl();
  const name = useNameOf()(person);
  const notYet = table === null ? say('stage.meeting.notTogether') : say('stage.meeting.notAtTable');
  return (
    <li>
      <b>{name}</b>
      {table !== null && (
        <span className={`chip ${colourOf(table)}`}>
          <span className="sr">{say('common.table', { number: table })}</span>
          <span aria-hidden="true">{table}</span>
        </span>
      )}
      {isStuck ? (
        <span className="stuck">
          <Icon name="warning" /> {say('stage.meeting.stuck')}
        </span>
      ) : (
        notYet
      )}
    </li>
  );
}

/** Where sound and picture are in a meeting beside Polder: who says to be there already, and who not. */
export function MeetingRoll() {
  const { state, say } = useControl();
  const { view } = useMedia();
  const { there, expected, missing } = inMeeting(state, view.roll);
  return (
    <section className="in-meeting" aria-label={say('stage.meeting.title')}>
      <header>
        <h2>{say('stage.meeting.title')}</h2>
        <span className="xs push">{say('stage.meeting.count', { there, expected })}</span>
      </header>
      {missing.length === 0 ? (
        <p className="xs">{say(expected === 0 ? 'stage.meeting.nobody' : 'stage.meeting.all')}</p>
      ) : (
        <ul className="absent">
          {missing.slice(0, mostShown).map((one) => (
            <Missing key={one.person} {...one} />
          ))}
          {missing.length > mostShown && (
            <li className="xs">{say('stage.technique.more', { count: missing.length - mostShown })}</li>
          )}
        </ul>
      )}
    </section>
  );
}
