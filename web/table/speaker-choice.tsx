import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup, type RadioProps } from 'react-aria-components/RadioGroup';
import type { PersonId } from '#domain/kernel/ids.ts';
import { Icon } from '#web/ui/icons.tsx';
import { useDesk, useNameOf } from './desk.ts';

interface Props {
  speaker: PersonId | null;
  onChoose: (person: PersonId) => void;
  /** A digit chose somebody: on to the words. */
  onDigit: () => void;
}

/** One tab stop; arrows walk round the table, a digit picks the seat with that number. */
export function SpeakerChoice({ speaker, onChoose, onDigit }: Props) {
  const { table, say } = useDesk();
  const nameOf = useNameOf();
  const seats = table.seats
    .filter((seat) => seat.role !== 'note-taker')
    .toSorted((a, b) => a.chair - b.chair);
  const onKey: NonNullable<RadioProps['onKeyDown']> = (event) => {
    const seat = /^[1-9]$/.test(event.key) ? seats[Number(event.key) - 1] : undefined;
    if (!seat || event.ctrlKey || event.altKey || event.metaKey) return event.continuePropagation();
    event.preventDefault();
    onChoose(seat.person);
    onDigit();
  };
  return (
    <RadioGroup className="speakers" value={speaker} onChange={onChoose} orientation="horizontal">
      <Label className="sr">
        {say('table.recorder.who')} {say('table.recorder.whoHint')}
      </Label>
      {seats.map((seat, index) => (
        <Radio key={seat.person} value={seat.person} onKeyDown={onKey}>
          <span className="digit" aria-hidden="true">
            {index + 1}
          </span>
          {nameOf(seat.person)}
          {table.floor?.person === seat.person && (
            <>
              <Icon name="voice" />
              <span className="sr">{say('table.recorder.speaks')}</span>
            </>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}
