import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Visibility } from '#domain/process/events.ts';
import { reachNow } from '#domain/session/words/reach.ts';
import { newId } from '#web/connection/connection.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { type Desk, useAct, useDesk, useNameOf } from './desk.ts';
import { LostWords } from './lost-words.tsx';
import { SpeakerChoice } from './speaker-choice.tsx';
import { useDraft } from './use-draft.ts';

const visibilityNow = ({ state }: Desk): Visibility => (state.status === 'live' ? reachNow(state) : 'table');

/**
 * Whoever speaks is chosen by itself, until the note-taker chooses somebody else for this sentence. What is
 * typed stays in the field until it is on its way, and comes back in it when it is refused.
 */
function useRecording() {
  const desk = useDesk();
  const { table, say } = desk;
  const { act, problem } = useAct();
  const [draft, keep] = useDraft();
  const [kept, setTableOnly] = useState(false);
  const visibility = visibilityNow(desk);
  const staysHere = visibility === 'table';
  const [missing, setMissing] = useState<string | null>(null);
  const speaker = draft.speaker ?? table.floor?.person ?? null;

  const record = async (): Promise<void> => {
    const text = draft.text.trim();
    if (text === '') return setMissing(say('table.recorder.needText'));
    if (speaker === null) return setMissing(say('table.recorder.needSeat'));
    setMissing(null);
    keep({ speaker: null, text: '' });
    setTableOnly(false);
    const reach = kept ? 'table' : visibility;
    const id = newId();
    const written = await act({ type: 'record', id, table: table.number, speaker, text, visibility: reach });
    if (!written) keep({ speaker, text });
  };

  return {
    speaker,
    draft,
    keep,
    text: draft.text,
    staysHere,
    tableOnly: kept || staysHere,
    problem: missing ?? problem,
    choose: (person: PersonId) => keep({ ...draft, speaker: person }),
    type: (text: string) => keep({ speaker: draft.speaker, text }),
    setTableOnly,
    record,
  };
}

export function Recorder() {
  const { say } = useDesk();
  const nameOf = useNameOf();
  const id = useId();
  const words = useRef<HTMLTextAreaElement>(null);
  const recording = useRecording();
  const { speaker, text } = recording;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void recording.record();
  };
  const send = () => {
    void recording.record();
    words.current?.focus();
  };
  return (
    <section className="recorder" aria-label={say('table.recorder')}>
      <LostWords draft={recording.draft} onPutBack={recording.keep} />
      <SpeakerChoice speaker={speaker} onChoose={recording.choose} onDigit={() => words.current?.focus()} />
      <label htmlFor={id}>
        {speaker ? say('table.recorder.text', { name: nameOf(speaker) }) : say('table.recorder.textNobody')}
      </label>
      <textarea
        ref={words}
        id={id}
        className="field"
        rows={2}
        value={text}
        placeholder={say('table.recorder.placeholder')}
        aria-describedby={`${id}-hint`}
        aria-invalid={recording.problem ? true : undefined}
        onChange={(event) => recording.type(event.target.value)}
        onKeyDown={onKey}
      />
      <div className="recorder-foot">
        <Checkbox
          className="check"
          isSelected={recording.tableOnly}
          isReadOnly={recording.staysHere}
          onChange={recording.setTableOnly}
        >
          <span className="box" aria-hidden="true">
            {recording.tableOnly && <Icon name="check" />}
          </span>
          <span>
            {say('table.recorder.tableOnly')}
            {recording.staysHere && <small>{say('table.recorder.staysHere')}</small>}
          </span>
        </Checkbox>
        <p className="meta" id={`${id}-hint`}>
          {text ? say('table.recorder.kept') : say('table.recorder.enter')}
        </p>
        <Button kind="filled" icon="pen" onPress={send}>
          {say('table.recorder.send')}
        </Button>
      </div>
      {recording.problem && (
        <p className="problem" role="alert">
          {recording.problem}
        </p>
      )}
    </section>
  );
}
