import { useMedia } from '#web/media/use-media.ts';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { useAct } from '#web/ui/use-act.ts';
import { useEnded } from '#web/ui/use-ended.ts';
import { useLive } from '../use-live.tsx';

/** Somebody is asked to speak to everyone: nothing is heard before they say yes. */
export function InvitedCard() {
  const live = useLive();
  const { session, me, say } = live;
  const { act, problem } = useAct(live);
  const isInvited = session.invited?.includes(me);
  const [title, what] = [say('participant.invited.title'), say('participant.invited.what')];
  return (
    <>
      <LiveRegion sentence={isInvited ? `${title} ${what}` : ''} />
      {isInvited && (
        <section className="asking asking-sound" aria-labelledby="invited-title">
          <div>
            <h2 id="invited-title">{title}</h2>
            <p>{what}</p>
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
      )}
    </>
  );
}

/** They may speak to everyone now, until they are done; and once, that their turn is over. */
export function SpeakingBar() {
  const live = useLive();
  const { session, me, say } = live;
  const { act } = useAct(live);
  const speaks = session.sound?.speakers.includes(me) ?? false;
  const [ended, read] = useEnded(speaks);
  const isUnheard = session.sound?.listening;
  const may = say(isUnheard ? 'participant.hand.floorUnheard' : 'participant.speaking.title');
  const over = say('participant.speaking.over');
  const isOver = ended && session.clock.place === 'plenary';
  return (
    <>
      {/* whether their own sound is on is said where it is turned on */}
      <LiveRegion sentence={speaks ? may : isOver ? over : ''} />
      {(speaks || isOver) && (
        <section className="moved" aria-labelledby="speaking-title">
          <Icon name="voice" />
          <p id="speaking-title">{!speaks ? <b>{over}</b> : isUnheard ? may : <MaySpeak title={may} />}</p>
          {speaks ? (
            <Button onPress={() => void act({ type: 'end-speaking', person: me })}>
              {say('participant.speaking.done')}
            </Button>
          ) : (
            <Button onPress={read}>{say('participant.message.read')}</Button>
          )}
        </section>
      )}
    </>
  );
}

/** That they may, and what is left for them to do. */
function MaySpeak({ title }: { title: string }) {
  const { say } = useLive();
  const { view } = useMedia();
  return (
    <>
      <b>{title}</b>
      {!view.microphone && say('participant.speaking.what')}
    </>
  );
}
