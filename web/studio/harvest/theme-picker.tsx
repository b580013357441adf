import { type RefObject, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Text,
} from 'react-aria-components';
import type { Theme } from '#domain/harvest/state.ts';
import type { ThemeId } from '#domain/kernel/ids.ts';
import { useDesk } from './desk.ts';
import { folded } from './slips.ts';

interface Props {
  readonly label: string;
  readonly at: RefObject<HTMLElement | null>;
  readonly themes: readonly Theme[];
  readonly onClose: () => void;
  readonly onPick: (theme: ThemeId) => void;
  /** Absent where only what is there may be chosen. */
  readonly onNew?: (name: string) => void;
}

const fresh = 'new theme';

/** Type a few letters, press Enter: the theme with those letters, or a new one by that name. */
export function ThemePicker({ label, at, themes, onClose, onPick, onNew }: Props) {
  const { say } = useDesk();
  const [typed, setTyped] = useState('');
  const found = themes.filter(({ name }) => folded(name).includes(folded(typed.trim())));
  const isNew = typed.trim() !== '' && !themes.some(({ name }) => folded(name) === folded(typed.trim()));
  const options = [
    ...found.map(({ id, name, contributions }) => ({ id, name, count: contributions.length })),
    ...(onNew && isNew
      ? [{ id: fresh, name: say('harvest.to-theme.new', { name: typed.trim() }), count: null }]
      : []),
  ];
  const pick = (id: string): void => {
    if (id === fresh) onNew?.(typed.trim());
    else onPick(id);
    onClose();
  };
  return (
    <Popover
      className="hv-pop"
      triggerRef={at}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
    >
      <Dialog aria-label={label} className="hv-pop-in">
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField
            autoFocus
            aria-label={say('harvest.to-theme.label')}
            onKeyDown={(event) => newAtOnce(event)}
          >
            <span className="hv-label">{label}</span>
            <Input className="hv-input" />
          </SearchField>
          <ListBox
            className="hv-options"
            aria-label={say('harvest.to-theme.options')}
            items={options}
            onAction={(key) => pick(String(key))}
            renderEmptyState={() => (
              <p className="hv-empty">{say(onNew ? 'harvest.to-theme.type' : 'harvest.to-theme.none')}</p>
            )}
          >
            {({ id, name, count }) => (
              <ListBoxItem id={id} textValue={name} className="hv-option">
                <Text slot="label">{name}</Text>
                {count === null ? <kbd>Ctrl Enter</kbd> : <span className="figures">{count}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </Dialog>
    </Popover>
  );

  function newAtOnce(event: {
    key: string;
    ctrlKey: boolean;
    metaKey: boolean;
    preventDefault(): void;
  }): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !onNew || !isNew) return;
    event.preventDefault();
    pick(fresh);
  }
}
