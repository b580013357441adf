import { Button, Group, Input, Label, NumberField, Text, TextArea, TextField } from 'react-aria-components';
import type { PlannedSession, RunSheetItem } from '#domain/process/events.ts';
import { longestItem, shortestItem } from '#domain/process/objections.ts';
import { itemTimes } from '#domain/process/run-sheet.ts';
import { times } from '#wording/times.ts';
import { useOwnDraft } from '../frame/use-own-draft.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText } from '../parts/problem.tsx';
import { Segments } from '../parts/segments.tsx';
import { useSay } from '../studio.ts';
import { StepsEditor } from './steps-editor.tsx';
import type { Sheet } from './use-sheet.ts';

interface Inspected {
  readonly item: RunSheetItem;
  readonly session: PlannedSession;
  readonly sheet: Sheet;
  /** The field to begin in; null for none. */
  readonly asked: 'prompt' | 'text' | null;
  readonly onClose: () => void;
}

type Changes = Partial<Omit<RunSheetItem, 'id'>>;
const places = ['plenary', 'tables', 'break'] as const;
const visibilities = ['table', 'dialogue', 'public'] as const;

/** Everything of one item. Each field saves itself, and the sheet beside it retimes at once. */
export function Inspector({ item, session, sheet, asked, onClose }: Inspected) {
  const say = useSay();
  const clock = times(say.language, session.zone).clock;
  const time = itemTimes(session.items, session.startsAt).find((one) => one.item === item.id);
  const change = (changes: Changes) =>
    sheet.change({ type: 'change-item', session: session.id, item: item.id, changes });
  return (
    <aside className="inspector" aria-label={say('studio-sheet.inspector', { title: item.title })}>
      <header>
        <p>{time && say('studio-sheet.fromTo', { from: clock(time.startsAt), to: clock(time.endsAt) })}</p>
        <Button className="icon-button" aria-label={say('common.close')} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <ItemText item={item} field="title" change={change} />
      <NumberField
        className="field field-minutes"
        value={item.minutes}
        minValue={shortestItem}
        maxValue={longestItem}
        onChange={(minutes) => Number.isFinite(minutes) && void change({ minutes })}
      >
        <Label>{say('studio-sheet.minutes')}</Label>
        <Group className="stepper">
          <Button slot="decrement">
            <Icon name="minus" />
          </Button>
          <Input />
          <Button slot="increment">
            <Icon name="plus" />
          </Button>
        </Group>
      </NumberField>
      <Segments
        label={say('studio-sheet.where')}
        value={item.place}
        values={places}
        words={(place) => say(`studio-sheet.place.${place}`)}
        onChange={(place) => void change({ place })}
      />
      {item.place === 'tables' && (
        <ItemText item={item} field="prompt" long isAsked={asked === 'prompt'} change={change} />
      )}
      <ItemText item={item} field="text" long isAsked={asked === 'text'} change={change} />
      {item.place === 'tables' && (
        <>
          <Segments
            label={say('studio-sheet.visibility')}
            value={item.visibility}
            values={visibilities}
            words={(visibility) => say(`studio-sheet.visibility.${visibility}`)}
            hint={say(`studio-sheet.visibility.${item.visibility}.hint`)}
            onChange={(visibility) => void change({ visibility })}
          />
          <StepsEditor key={item.id} item={item} onChange={(steps) => change({ steps })} />
        </>
      )}
    </aside>
  );
}

interface TextOfItem {
  readonly item: RunSheetItem;
  readonly field: 'title' | 'prompt' | 'text';
  readonly long?: boolean;
  readonly isAsked?: boolean;
  readonly change: (changes: Changes) => ReturnType<Sheet['change']>;
}

function ItemText({ item, field, long = false, isAsked = false, change }: TextOfItem) {
  const say = useSay();
  const own = useOwnDraft(item[field], (next) => change({ [field]: next }));
  return (
    <TextField
      className="field"
      id={`item-${field}`}
      value={own.value}
      onChange={own.change}
      onBlur={own.leave}
      isInvalid={own.trouble !== null}
      autoFocus={isAsked}
    >
      <Label>{say(`studio-sheet.${field}`)}</Label>
      {long ? <TextArea className="input" rows={2} /> : <Input className="input" />}
      <Text slot="description" className="hint">
        {say(`studio-sheet.${field}.hint`)}
      </Text>
      {own.trouble && <ProblemText problem={own.trouble} />}
    </TextField>
  );
}
