import { useState } from 'react';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { placeOf } from './evening/place.ts';
import { useLive } from './use-live.tsx';

/** Somebody else took over what you were to do at this table: that you keep your chair, and join in. */
export function Relieved() {
  const { boot, session, me, say, nameOf } = useLive();
  const [told, setTold] = useState(false);
  const place = placeOf(session, me);
  if (told || !boot.relieved || place?.seat.role !== 'participant') return null;
  const { facilitator } = place.table;
  return (
    <div className="moved" role="status">
      <Icon name="chair" />
      <p>
        <b>{say('participant.relieved.title')}</b>
        {facilitator && say('participant.relieved.leads', { name: nameOf(facilitator) })}{' '}
        {say('participant.relieved.hint')}
      </p>
      <Button onPress={() => setTold(true)}>{say('participant.message.read')}</Button>
    </div>
  );
}
