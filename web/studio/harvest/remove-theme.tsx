import { Button } from 'react-aria-components';
import { publishedFrom, wordingOf } from '#domain/harvest/reading.ts';
import type { Theme } from '#domain/harvest/state.ts';
import { useDesk } from './desk.ts';

interface Props {
  readonly theme: Theme;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** Asks first, and says which public agreements tell that they come from this theme. */
export function RemoveTheme({ theme, onRemove, onCancel }: Props) {
  const { say, harvest } = useDesk();
  return (
    <section
      className="hv-look"
      aria-label={say('harvest.theme.remove')}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p>{say('harvest.theme.remove-used', { name: theme.name })}</p>
      <ul>
        {publishedFrom(harvest, theme.id).map((agreement) => (
          <li key={agreement.id}>
            {say('harvest.theme.remove-from', {
              number: agreement.number,
              title: wordingOf(agreement).title,
            })}
          </li>
        ))}
      </ul>
      <div className="hv-form-acts">
        <Button className="btn" onPress={onRemove}>
          {say('harvest.theme.remove')}
        </Button>
        <Button className="btn" autoFocus onPress={onCancel}>
          {say('harvest.cancel')}
        </Button>
      </div>
    </section>
  );
}
