import { useState } from 'react';
import type { Contribution } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { useAct, useDesk, useNameOf } from './desk.ts';

const marks = {
  confirmed: ['yes', 'check', 'table.note.confirmed'],
  disputed: ['no', 'flag', 'table.note.disputed'],
} as const;

function Mark({ status }: { status: keyof typeof marks }) {
  const { say } = useDesk();
  const [kind, icon, words] = marks[status];
  return (
    <span className={`st ${kind}`}>
      <Icon name={icon} />
      {say(words)}
    </span>
  );
}

function useOrigin(note: Contribution): string {
  const { say, times } = useDesk();
  const nameOf = useNameOf();
  const name = note.author === null ? say('common.seat.unknown') : nameOf(note.author);
  if (note.status === 'disputed' && note.disputedWith) {
    return say('table.note.disputedWith', { name, words: note.disputedWith });
  }
  if (note.source === 'typed') return say('table.note.typed', { name });
  if (note.status === 'read-back') return say('table.note.waiting', { name });
  return note.status === 'noted' ? say('table.note.saved', { name, hour: times.hour(note.at) }) : name;
}

/** The speaker says how it was meant; the first words stay beside it. */
function Correct({ note, onDone }: { note: Contribution; onDone: () => void }) {
  const { say } = useDesk();
  const nameOf = useNameOf();
  const { act, problem } = useAct();
  const [words, setWords] = useState('');
  const name = note.author === null ? say('common.seat.unknown') : nameOf(note.author);
  const send = async () => {
    if (await act({ type: 'dispute', id: note.id, table: note.table, words })) onDone();
  };
  return (
    <div className="correct">
      <TextArea
        label={say('table.note.correct', { name })}
        value={words}
        onChange={setWords}
        rows={2}
        autoFocus
        problem={problem}
        state={<span className="meta">{say('table.note.correct.hint')}</span>}
      />
      <div className="note-acts">
        <Button onPress={onDone}>{say('common.cancel')}</Button>
        <Button kind="filled" onPress={() => void send()}>
          {say('table.note.correct.send')}
        </Button>
      </div>
    </div>
  );
}

export function Note({ note }: { note: Contribution }) {
  const { say } = useDesk();
  const { act, problem } = useAct();
  const [correcting, setCorrecting] = useState(false);
  const origin = useOrigin(note);
  if (note.redacted) {
    return <li className="meta">{say('table.note.redacted', { reason: note.redacted.reason })}</li>;
  }
  const answer = { id: note.id, table: note.table };
  return (
    <li>
      <q>{note.text}</q>
      <span className="meta">
        {origin}
        {note.visibility === 'table' && ` · ${say('table.note.tableOnly')}`}
      </span>
      {note.status === 'noted' && note.source === 'recorded' ? (
        <Button kind="quiet" icon="voice" onPress={() => void act({ type: 'read-back', ...answer })}>
          {say('table.note.readAloud')}
        </Button>
      ) : (
        (note.status === 'confirmed' || note.status === 'disputed') && <Mark status={note.status} />
      )}
      {note.status === 'read-back' && !correcting && (
        <div className="note-acts note-answer">
          <Button onPress={() => setCorrecting(true)}>{say('table.note.no')}</Button>
          <Button icon="check" onPress={() => void act({ type: 'confirm', ...answer })}>
            {say('table.note.yes')}
          </Button>
        </div>
      )}
      {correcting && note.status === 'read-back' && (
        <Correct note={note} onDone={() => setCorrecting(false)} />
      )}
      {problem && <p className="problem">{problem}</p>}
    </li>
  );
}
