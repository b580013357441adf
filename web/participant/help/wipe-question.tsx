import { Button } from '#web/ui/light/button.tsx';
import type { Say } from '../say.ts';

/** Brings it into sight at the bottom of a sheet, and has it read out. */
const focus = (question: HTMLElement | null): void => question?.focus();

/** What wiping does, asked before anything is gone. The way back comes where a second tap of the same finger lands. */
export function WipeQuestion({ say, onWipe, onBack }: { say: Say; onWipe: () => void; onBack: () => void }) {
  return (
    <div className="wipe-question">
      <p tabIndex={-1} ref={focus}>
        {say('participant.wipe.ask')}
      </p>
      <div className="btn-row">
        <Button onPress={onWipe}>{say('participant.wipe.sure')}</Button>
        <Button onPress={onBack}>{say('participant.wipe.back')}</Button>
      </div>
    </div>
  );
}
