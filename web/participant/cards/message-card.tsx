import { useEffect, useState } from 'react';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { useLive } from '../use-live.tsx';

/** The last message of the lead facilitator, until it is read. */
export function MessageCard({ onReceived }: { onReceived: (message: string) => void }) {
  const { session, say, view } = useLive();
  const [read, setRead] = useState<string | null>(() => sessionStorage.getItem('polder:read'));
  const message = session.messages.at(-1);
  const id = message?.id;
  useEffect(() => {
    if (id) onReceived(id);
  }, [id, onReceived]);
  if (!message || message.id === read) return null;
  const by = view.names[message.by];
  const done = (): void => {
    sessionStorage.setItem('polder:read', message.id);
    setRead(message.id);
  };
  return (
    <section className="asking asking-message" aria-live="polite">
      <Icon name="talk" />
      <div>
        <h2>
          {by ? say('participant.message.title', { name: by }) : say('participant.message.titleUnnamed')}
        </h2>
        <p>{message.text}</p>
      </div>
      <Button onPress={done}>{say('participant.message.read')}</Button>
    </section>
  );
}
