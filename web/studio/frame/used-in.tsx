import { Icon } from '../parts/icon.tsx';
import { useSay } from '../studio.ts';
import type { UsedIn as Place } from './fields.ts';

interface Uses {
  readonly places: readonly Place[];
  readonly missing: boolean;
}

/** Where a field comes back, and whether inviting waits for it. */
export function UsedIn({ places, missing }: Uses) {
  const say = useSay();
  const words = places.map((place) => say(`studio.usedIn.${place}`));
  const list = new Intl.ListFormat(say.language, { type: 'conjunction' }).format(words);
  return (
    <div className="used-in">
      <p>{say('studio.usedIn', { places: list })}</p>
      {missing && (
        <p className="waits">
          <Icon name="tip" />
          {say('studio.frame.waits')}
        </p>
      )}
    </div>
  );
}
