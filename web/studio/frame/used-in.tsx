import type { ProjectFrame } from '#domain/process/events.ts';
import { toldIn } from '#domain/process/told.ts';
import { Icon } from '../parts/icon.tsx';
import { useSay } from '../studio.ts';

interface Uses {
  readonly field: keyof ProjectFrame;
  readonly missing: boolean;
}

/** Where a field comes back, and whether inviting waits for it. */
export function UsedIn({ field, missing }: Uses) {
  const say = useSay();
  const words = toldIn[field].map((place) => say(`studio.usedIn.${place}`));
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
