import { supportOf, wordingOf } from '#domain/harvest/reading.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';
import { useDesk } from './desk.ts';
import { Look } from './look.tsx';
import { slipsIn } from './slips.ts';

interface Props {
  readonly agreement: Agreement;
  readonly onDone: () => void;
}

/** What everybody will read, and what not, before it is public: words that were read cannot be taken back. */
export function PublishLook({ agreement, onDone }: Props) {
  const { say, slips, publish } = useDesk();
  const { who, when, how, publishedVersion } = agreement;
  const explained = wordingOf(agreement).text ? 'yes' : 'other';
  const words = slipsIn(agreement, slips);
  const open = words.filter(({ visibility }) => visibility === 'public').length;
  const result = supportOf(agreement);
  const send = async (): Promise<void> => {
    if ((await publish(agreement.id)).ok) onDone();
  };
  return (
    <Look
      title={say('harvest.publish.title')}
      act={{
        label: say(
          publishedVersion === null ? 'harvest.agreement.publish' : 'harvest.agreement.publish-again',
        ),
        onPress: () => void send(),
      }}
      onDone={onDone}
    >
      <ul>
        <li>
          {say(who || when || how ? 'harvest.publish.text-and-deed' : 'harvest.publish.text', { explained })}
        </li>
        {open > 0 && <li>{say('harvest.publish.words', { count: open })}</li>}
        {result && (
          <li>
            {tooFewToTell(result)
              ? say('harvest.publish.support-few')
              : say('harvest.publish.support', { voices: result.voices.length })}
          </li>
        )}
      </ul>
      {words.length > open && (
        <p className="hv-effect">{say('harvest.publish.kept', { count: words.length - open })}</p>
      )}
    </Look>
  );
}
