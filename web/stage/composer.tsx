import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { newId } from '#web/connection/connection.ts';
import { Button } from '#web/ui/button.tsx';
import { tableTitle } from '#wording/table-called.ts';
import { useAct, useControl } from './control.ts';
import { SentMessages } from './sent-messages.tsx';

const readers = ['everyone', 'facilitators', 'one'] as const;
type Reader = (typeof readers)[number];

interface ToProps {
  reader: Reader;
  table: number;
  onReader: (reader: Reader) => void;
  onTable: (table: number) => void;
}

function To({ reader, table, onReader, onTable }: ToProps) {
  const { state, say } = useControl();
  return (
    <div className="to push">
      <RadioGroup
        className="to-choice"
        orientation="horizontal"
        value={reader}
        onChange={(value) => onReader(value as Reader)}
      >
        <Label className="sr">{say('stage.message.to')}</Label>
        {readers.map((each) => (
          <Radio key={each} value={each}>
            <span className="bullet" aria-hidden="true" />
            {say(`stage.message.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      {reader === 'one' && (
        <select
          className="btn"
          aria-label={say('stage.message.table')}
          value={table}
          onChange={(event) => onTable(Number(event.target.value))}
        >
          {state.tables.map((each) => (
            <option key={each.number} value={each.number}>
              {tableTitle(say, each)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** A message to everyone, the facilitators or one table; the words stay in the field until they are on their way. */
export function Composer() {
  const { say, writingTo } = useControl();
  const { act, problem } = useAct();
  const field = useRef<HTMLInputElement>(null);
  const [reader, setReader] = useState<Reader>('everyone');
  const [table, setTable] = useState(1);
  const [text, setText] = useState('');
  useEffect(() => {
    if (writingTo === null) return;
    setReader('one');
    setTable(writingTo);
    field.current?.focus();
  }, [writingTo]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const sent = text;
    if (sent.trim() === '') return;
    setText('');
    const to = reader === 'one' ? table : reader;
    if (!(await act({ type: 'send-message', id: newId(), to, text: sent }))) setText(sent);
  };
  return (
    <section className="msg" aria-label={say('stage.message.title')}>
      <header>
        <h2>{say('stage.message.title')}</h2>
        <To reader={reader} table={table} onReader={setReader} onTable={setTable} />
      </header>
      <form className="msg-field" onSubmit={(event) => void send(event)}>
        <input
          ref={field}
          value={text}
          aria-label={say('stage.message.text')}
          placeholder={say('stage.message.placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
        <Button kind="filled" icon="send" type="submit">
          {say('stage.message.send')}
        </Button>
      </form>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <SentMessages />
    </section>
  );
}
