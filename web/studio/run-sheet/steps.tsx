import type { RunSheetItem } from '#domain/process/events.ts';
import { useSay } from '../studio.ts';

/** The steps of one item side by side, as wide as they last. */
export function Steps({ item }: { readonly item: RunSheetItem }) {
  const say = useSay();
  return (
    <span className="track">
      <span className="track-name">{say('studio-sheet.allTables')}</span>
      <span className="track-steps">
        {item.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id and are only shown here
          <span key={index} className="track-step" style={{ flexGrow: step.minutes }}>
            <span>{step.title}</span>
            <small>{step.minutes}</small>
          </span>
        ))}
      </span>
    </span>
  );
}
