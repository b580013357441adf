import { Icon } from '#web/ui/icons.tsx';
import { Monogram } from '#web/ui/monogram.tsx';
import type { Say } from './say.ts';

interface Props {
  project: string;
  organisation: string;
  help: string;
  say: Say;
  /** Opens every way to be helped; without it the number itself is called. */
  onHelp?: () => void;
}

/** Whose evening this is, and help that never leaves. */
export function Header({ project, organisation, help, say, onHelp }: Props) {
  return (
    <header className="live-top">
      <Monogram of={organisation} />
      <p className="whose">
        <b>{project}</b>
        {organisation}
      </p>
      <Help help={help} say={say} onHelp={onHelp} />
    </header>
  );
}

function Help({ help, say, onHelp }: { help: string; say: Say; onHelp: (() => void) | undefined }) {
  const inside = (
    <>
      <Icon name="phone" />
      <span>
        {help ? say('common.help') : say('common.helpShort')}
        {help && <b>{help}</b>}
      </span>
    </>
  );
  if (onHelp)
    return (
      <button type="button" className="btn help" onClick={onHelp} aria-haspopup="dialog">
        {inside}
      </button>
    );
  if (!help) return null;
  return (
    <a className="btn help" href={`tel:${help.replace(/[^\d+]/g, '')}`}>
      {inside}
    </a>
  );
}
