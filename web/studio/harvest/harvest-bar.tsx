import { Button } from 'react-aria-components';
import type { UndoStep } from '#domain/harvest/state.ts';
import { refusalSentence } from '#wording/refusals.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk } from './desk.ts';
import type { HarvestSay } from './say.ts';
import type { Refused } from './use-desk-of.ts';

/** What the last step was, the way back, and the keys. Undo stands where a question "are you sure" would. */
export function HarvestBar({ refused }: { readonly refused: Refused | null }) {
  const { say, last, undo, may } = useDesk();
  return (
    <footer className="hv-bar">
      {refused ? (
        <p className="hv-refused" role="alert">
          {refusalSentence(say, refused)}
        </p>
      ) : (
        <p role="status">
          {last ? sentence(last, say) : say(may ? 'harvest.undo.nothing' : 'harvest.read-only')}
        </p>
      )}
      {undo && (
        <Button className="btn" onPress={undo}>
          <Icon name="undo" />
          {say('harvest.undo.button')}
        </Button>
      )}
      {may && <Keys say={say} />}
    </footer>
  );
}

const sentence = ({ what, theme, other, count }: UndoStep, say: HarvestSay): string =>
  say(`harvest.undo.${what}`, { theme, other, count });

function Keys({ say }: { readonly say: HarvestSay }) {
  const keys = [
    ['↑ ↓', say('harvest.keys.move')],
    [say('harvest.keys.space'), say('harvest.keys.choose')],
    ['T', say('harvest.keys.theme')],
    ['A', say('harvest.keys.agreement')],
    ['V', say('harvest.keys.merge')],
    ['S', say('harvest.keys.split')],
    ['Z', say('harvest.keys.undo')],
  ] as const;
  return (
    <ul className="hv-keys" aria-label={say('harvest.keys.label')}>
      {keys.map(([key, does]) => (
        <li key={key}>
          <kbd>{key}</kbd> {does}
        </li>
      ))}
    </ul>
  );
}
