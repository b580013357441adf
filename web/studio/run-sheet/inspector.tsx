import {
  Button,
  Group,
  Input,
  Label,
  NumberField,
  Radio,
  RadioGroup,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import type { PlannedSession, RunSheetItem } from '#domain/process/events.ts';
import { longestItem, shortestItem } from '#domain/process/objections.ts';
import { itemTimes } from '#domain/process/run-sheet.ts';
import { times } from '#wording/times.ts';
import { useOwnDraft } from '../frame/use-own-draft.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText } from '../parts/problem.tsx';
import { useSay } from '../studio.ts';
import { StepsEditor } from './steps-editor.tsx';
import type { Sheet } from './use-sheet.ts';

interface Inspected {
  readonly item: RunSheetItem;
  readonly session: PlannedSession;
  readonly sheet: Sheet;
  readonly onClose: () => void;
}

type Changes = Partial<Omit<RunSheetItem, 'id'>>;
const places = ['plenary', 'tables', 'break'] as const;
const visibilities = ['table', 'dialogue', 'public'] as const;

/** Everything of one item. Each field saves itself, and the sheet beside it retimes at once. */
export function Inspector({ item, session, sheet, onClose }: Inspected) {
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
      <RadioGroup
        className="field"
        value={item.place}
        onChange={(place) => void change({ place: place as RunSheetItem['place'] })}
        orientation="horizontal"
      >
        <Label>{say('studio-sheet.where')}</Label>
        <div className="segments">
          {places.map((place) => (
            <Radio key={place} value={place} className="segment">
              {say(`studio-sheet.place.${place}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {item.place === 'tables' && <ItemText item={item} field="prompt" long change={change} />}
      <ItemText item={item} field="text" long change={change} />
      {item.place === 'tables' && (
        <>
          <RadioGroup
            className="field"
            value={item.visibility}
            onChange={(visibility) => void change({ visibility: visibility as RunSheetItem['visibility'] })}
          >
            <Label>{say('studio-sheet.visibility')}</Label>
            <div className="segments">
              {visibilities.map((visibility) => (
                <Radio key={visibility} value={visibility} className="segment">
                  {say(`studio-sheet.visibility.${visibility}`)}
                </Radio>
              ))}
            </div>
            <Text slot="description" className="hint">
              {say(`studio-sheet.visibility.${item.visibility}.hint`)}
            </Text>
          </RadioGroup>
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
  readonly change: (changes: Changes) => ReturnType<Sheet['change']>;
}

function ItemText({ item, field, long = false, change }: TextOfItem) {
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
