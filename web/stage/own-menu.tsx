import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { MediaSettings } from '#web/media/settings.tsx';
import { Button } from '#web/ui/button.tsx';
import { useControl } from './control.ts';
import { ownWays } from './own-ways.ts';

/** Under one's own name what is rare, so that the bar stays one row: one's devices, and the way to the studio. */
export function OwnMenu() {
  const { state, view, me, say } = useControl();
  const [choosing, setChoosing] = useState(false);
  const { sound, studio } = ownWays(state, view.you);
  const name = view.names[me] || say('stage.bar.you');
  if (!sound && studio === null) return <span className="xs">{name}</span>;
  return (
    <>
      <MenuTrigger>
        <Button kind="quiet" className="own-menu" icon="down">
          {name}
        </Button>
        <Popover className="menu-popover">
          <Menu className="menu">
            {sound && <MenuItem onAction={() => setChoosing(true)}>{say('media.settings')}</MenuItem>}
            {studio && <MenuItem href={studio}>{say('stage.bar.studio')}</MenuItem>}
          </Menu>
        </Popover>
      </MenuTrigger>
      <MediaSettings isOpen={choosing} onClose={() => setChoosing(false)} />
    </>
  );
}
