import { timeLeft } from '#domain/session/clock/left.ts';
import { Icon } from '#web/ui/icons.tsx';
import { useLive } from './use-live.tsx';

/** Everyone is called back: time to finish a sentence. Told aloud once, without the seconds. */
export function CallBackBar() {
  const { session, say, now } = useLive();
  const { callBack } = session.clock;
  if (!callBack) return null;
  const { count } = timeLeft(session, null, now);
  return (
    <p className="called-back" role="status">
      <Icon name="people" />
      <span>
        <b>{say(callBack.briefly ? 'participant.callBack.briefly' : 'participant.callBack.title')}</b>
        {say('participant.callBack.hint')}{' '}
        <span aria-hidden="true">{say('participant.callBack.left', { count })}</span>
      </span>
    </p>
  );
}
