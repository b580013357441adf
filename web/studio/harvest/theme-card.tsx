import { useId, useRef, useState } from 'react';
import { Button, DropZone, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { publishedFrom } from '#domain/harvest/reading.ts';
import type { Theme } from '#domain/harvest/state.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk } from './desk.ts';
import { droppedContributions, takesContributions } from './drag.ts';
import { NameForm } from './name-form.tsx';
import { RemoveTheme } from './remove-theme.tsx';
import { refsOf, slipsIn } from './slips.ts';
import { ThemePicker } from './theme-picker.tsx';
import { ThemeSlips } from './theme-slips.tsx';

interface Props {
  readonly theme: Theme;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function ThemeCard({ theme, isOpen, onToggle }: Props) {
  const { say, slips, harvest, may, dragging, change } = useDesk();
  const body = useId();
  const header = useRef<HTMLDivElement>(null);
  const [doing, setDoing] = useState<Choice | null>(null);
  const inside = slipsIn(theme, slips);
  const { id, name } = theme;
  const isPublished = publishedFrom(harvest, id).length > 0;
  const rename = async (to: string): Promise<boolean> => {
    const renamed = await change({ type: 'rename-theme', theme: id, name: to, saw: name });
    if (renamed.ok) setDoing(null);
    return renamed.ok;
  };
  return (
    <li className={isOpen ? 'theme open' : 'theme'}>
      <DropZone
        className="theme-drop"
        isDisabled={!dragging}
        getDropOperation={takesContributions}
        onDrop={async ({ items }) => {
          const contributions = refsOf(await droppedContributions(items), slips);
          void change({ type: 'theme-contributions', theme: id, contributions });
        }}
      >
        <Text slot="label" className="sr">
          {say('harvest.theme.drop', { name })}
        </Text>
        <div className="theme-head" ref={header}>
          <Button className="theme-toggle" aria-expanded={isOpen} aria-controls={body} onPress={onToggle}>
            <Icon name={isOpen ? 'down' : 'right'} />
            <span className="theme-name">{name}</span>
            <Dots tables={inside.map(({ table }) => table)} />
            <b className="figures">{theme.contributions.length}</b>
          </Button>
          {may && (
            <ThemeMenu
              name={name}
              onChoose={(choice) => (choice === 'remove' && !isPublished ? remove() : setDoing(choice))}
            />
          )}
        </div>
        {doing === 'rename' && (
          <NameForm
            label={say('harvest.themes.name')}
            act={say('harvest.save')}
            start={name}
            onName={rename}
            onCancel={() => setDoing(null)}
          />
        )}
        {doing === 'remove' && (
          <RemoveTheme theme={theme} onRemove={remove} onCancel={() => setDoing(null)} />
        )}
        {isOpen && (
          <div id={body}>
            <ThemeSlips theme={theme} slips={inside} onMerge={() => setDoing('merge')} />
          </div>
        )}
      </DropZone>
      {doing === 'merge' && (
        <ThemePicker
          label={say('harvest.theme.merge-into', { name })}
          at={header}
          themes={harvest.themes.filter((other) => other.id !== id)}
          onClose={() => setDoing(null)}
          onPick={(into) => void change({ type: 'merge-themes', from: id, into })}
        />
      )}
    </li>
  );

  function remove(): void {
    setDoing(null);
    void change({ type: 'remove-theme', theme: id });
  }
}

type Choice = 'rename' | 'merge' | 'remove';
const choices: readonly Choice[] = ['rename', 'merge', 'remove'];

function ThemeMenu({
  name,
  onChoose,
}: {
  readonly name: string;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { say } = useDesk();
  return (
    <MenuTrigger>
      <Button className="hv-menu-button" aria-label={say('harvest.theme.menu', { name })}>
        <Icon name="more" />
      </Button>
      <Popover className="hv-pop" placement="bottom end">
        <Menu className="hv-options" onAction={(key) => onChoose(key as Choice)}>
          {choices.map((choice) => (
            <MenuItem key={choice} id={choice} className="hv-option">
              {say(`harvest.theme.${choice}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** From which tables a theme comes: a dot per table, filled where something came from. */
function Dots({ tables: from }: { readonly tables: readonly number[] }) {
  const { say, tables } = useDesk();
  const filled = new Set(from);
  return (
    <span className="theme-dots">
      <span className="sr">{say('harvest.theme.tables', { count: filled.size, of: tables })}</span>
      {Array.from({ length: tables }, (_, index) => index + 1).map((table) => (
        <i key={table} aria-hidden="true" className={filled.has(table) ? 'f' : undefined} />
      ))}
    </span>
  );
}
