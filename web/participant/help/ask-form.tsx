import { useState } from 'react';
import type { HelpKind } from '#domain/session/events.ts';
import { longestText } from '#protocol/limits.ts';
import { Button } from '#web/ui/light/button.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { useLive } from '../use-live.tsx';

/** A question in one's own words; for the facilitator they are needed, elsewhere they may stay out. */
export function AskForm({
  kind,
  onAsk,
  onBack,
}: {
  kind: HelpKind;
  onAsk: (words: string) => void;
  onBack: () => void;
}) {
  const { say } = useLive();
  const [words, setWords] = useState('');
  const needed = kind === 'facilitator';
  const over = words.length - longestText;
  return (
    <>
      <TextArea
        label={needed ? say('participant.help.askWords') : say('participant.help.words')}
        value={words}
        onChange={setWords}
        rows={3}
        autoFocus
        problem={over > 0 ? say('common.tooLong', { over }) : null}
      />
      <div className="btn-row">
        <Button onPress={onBack}>{say('common.back')}</Button>
        <Button kind="filled" onPress={() => onAsk(words)} isDisabled={over > 0 || (needed && !words.trim())}>
          {say('participant.help.send')}
        </Button>
      </div>
    </>
  );
}
