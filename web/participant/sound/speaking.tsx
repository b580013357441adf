import { useMedia } from '#web/media/use-media.ts';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { useAct } from '#web/ui/use-act.ts';
import { useLive } from '../use-live.tsx';
import { useEnded } from './use-ended.ts';

/** Somebody is asked to speak to everyone: nothing is heard before they say yes. */
export function InvitedCard() {
  const live = useLive();
  const { session, me, say } = live;
  const { act, problem } = useAct(live);
  if (!session.invited?.includes(me)) return null;
  return (
    <section className="asking asking-sound" aria-labelledby="invited-title" aria-live="polite">
      <div>
        <h2 id="invited-title">{say('participant.invited.title')}</h2>
        <p>{say('participant.invited.what')}</p>
      </div>
      <div className="btn-row">
        <Button kind="filled" onPress={() => void act({ type: 'accept-invitation' })}>
          {say('participant.invited.yes')}
        </Button>
        <Button onPress={() => void act({ type: 'decline-invitation' })}>
          {say('participant.invited.no')}
        </Button>
      </div>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

/** They may speak to everyone now, until they are done; and once, that their turn is over. */
export function SpeakingBar() {
  const live = useLive();
  const { session, me, say } = live;
  const { act } = useAct(live);
  const speaks = session.sound?.speakers.includes(me) ?? false;
  const [ended, read] = useEnded(speaks);
  if (!speaks && !(ended && session.clock.place === 'plenary')) return null;
  return (
    <div className="moved" role="status">
      <Icon name="voice" />
      <p>{speaks ? <HowHeard /> : <b>{say('participant.speaking.over')}</b>}</p>
      {speaks ? (
        <Button onPress={() => void act({ type: 'end-speaking', person: me })}>
          {say('participant.speaking.done')}
        </Button>
      ) : (
        <Button onPress={read}>{say('participant.message.read')}</Button>
      )}
    </div>
  );
}

/** What is true of their sound, and what is left for them to do. */
function HowHeard() {
  const { session, say } = useLive();
  const { view } = useMedia();
  if (session.sound?.listening) return say('participant.hand.floorUnheard');
  return (
    <>
      <b>{say('participant.speaking.title')}</b>
      {!view.microphone && say('participant.speaking.what')}
    </>
  );
}
