import { Icon } from '#web/ui/icons.tsx';
import { useLive } from './use-live.tsx';

/** Everyone is called back: time to finish a sentence, counted in steps of five so that nothing flashes. */
export function CallBackBar() {
  const { session, say, now } = useLive();
  const { callBack } = session.clock;
  if (!callBack) return null;
  const seconds = Math.max(0, Math.ceil((callBack.until - now) / 5_000) * 5);
  return (
    <p className="called-back" role="status">
      <Icon name="people" />
      <span>
        <b>{say(callBack.briefly ? 'participant.callBack.briefly' : 'participant.callBack.title')}</b>
        {say('participant.callBack.hint', { seconds })}
      </span>
    </p>
  );
}
