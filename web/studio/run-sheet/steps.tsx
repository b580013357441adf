import type { RunSheetItem } from '#domain/process/events.ts';
import { useSay } from '../studio.ts';

/** A step narrower than this share of its item has no room for its name beside the others; it has below each other. */
const roomForName = 0.09;

/** The steps of one item side by side, as wide as they last. */
export function Steps({ item }: { readonly item: RunSheetItem }) {
  const say = useSay();
  return (
    <span className="track">
      <span className="track-name">{say('studio-sheet.allTables')}</span>
      <span className="track-steps">
        {item.steps.map((step, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id and are only shown here
            key={index}
            className="track-step"
            style={{ flexGrow: step.minutes }}
            title={step.title}
          >
            <span className={step.minutes / item.minutes >= roomForName ? undefined : 'step-short'}>
              {step.title}
            </span>
            <small>{step.minutes}</small>
          </span>
        ))}
      </span>
    </span>
  );
}
