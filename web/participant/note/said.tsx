import type { Contribution, Table } from '#domain/session/state.ts';
import { Icon } from '#web/ui/icons.tsx';
import { itemOf } from '../evening/place.ts';
import { toRead } from '../evening/words.ts';
import { useLive } from '../use-live.tsx';

/** What lies on the table in this part and what one said before it, in people's own words, newest last. */
export function Said({ table, waiting }: { table: Table; waiting: ReadonlySet<string> }) {
  const { session, say, me } = useLive();
  const words = toRead(table, itemOf(session)?.id ?? null, me);
  if (words.length === 0) return <p className="hint">{say('participant.said.empty')}</p>;
  return (
    <ol className="said">
      {words.map((one) => (
        <Words key={one.id} words={one} waiting={waiting.has(one.id)} />
      ))}
    </ol>
  );
}

function Words({ words, waiting }: { words: Contribution; waiting: boolean }) {
  const { say } = useLive();
  if (words.redacted)
    return (
      <li className="redacted">{say('participant.said.redacted', { reason: words.redacted.reason })}</li>
    );
  return (
    <li>
      <q>{words.text}</q>
      <small>
        <By words={words} />
      </small>
      {words.disputedWith !== null && (
        <small className="disputed">{say('participant.said.disputed', { words: words.disputedWith })}</small>
      )}
      <State words={words} waiting={waiting} />
    </li>
  );
}

function By({ words }: { words: Contribution }) {
  const { say, times, me, nameOf } = useLive();
  const hour = times.hour(words.at);
  const by =
    words.author === me
      ? say('participant.said.byYou', { hour })
      : say('participant.said.by', {
          name: words.author ? nameOf(words.author) : say('common.seat.unknown'),
          hour,
        });
  const recorder = words.recordedBy && words.recordedBy !== words.author ? words.recordedBy : null;
  return (
    <>
      {by}
      {recorder && ` · ${say('participant.said.recordedBy', { name: nameOf(recorder) })}`}
      {words.visibility === 'table' && ` · ${say('participant.said.tableOnly')}`}
    </>
  );
}

/** Of one's own words: on their way, or on the server's disk. */
function State({ words, waiting }: { words: Contribution; waiting: boolean }) {
  const { say, me } = useLive();
  if (waiting)
    return (
      <span className="saved saved-here">
        <Icon name="clock" />
        {say('participant.note.waiting')}
      </span>
    );
  if (words.author !== me) return null;
  return (
    <span className="saved">
      <Icon name="check" />
      {words.status === 'confirmed' ? say('participant.said.confirmed') : say('common.saved')}
    </span>
  );
}
