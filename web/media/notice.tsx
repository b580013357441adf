import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { offWords } from './off-words.ts';
import type { OwnKind } from './own-tracks.ts';
import type { MediaStore } from './store.ts';
import { troubleWords } from './trouble-words.ts';
import { useMedia } from './use-media.ts';
import { isUnheard, maySpeakAgain, stillOff, type Trouble } from './view.ts';
import { phoneHelps, waysOut } from './ways-out.ts';

/** One bar above everything: what is the matter with sound or picture, and what to do. `Changes` reads it out. */
export function MediaNotice({ onSettings }: { onSettings: () => void }) {
  const { media, say, view } = useMedia();
  if (view.state === 'elsewhere')
    return (
      <Bar text={say('media.elsewhere')}>
        <Button onPress={media.join}>{say('media.elsewhere.here')}</Button>
      </Bar>
    );
  if (view.trouble) return <InTrouble trouble={view.trouble} onSettings={onSettings} />;
  if (view.opening) return <Bar text={say(`media.opening.${view.opening}`)} />;
  if (view.state === 'lost') return <Bar text={say('media.lost')} />;
  if (view.blocked)
    return (
      <Bar text={say('media.blocked')}>
        <Button kind="filled" onPress={media.unblock}>
          {say('media.blocked.play')}
        </Button>
      </Bar>
    );
  if (isUnheard(view)) return <Bar text={say('media.heldBack')} />;
  if (maySpeakAgain(view)) return <ToRead text={say('media.silenced')} />;
  if (view.uncaptioned && view.settings.captions) return <ToRead text={say('media.uncaptioned')} />;
  const off = stillOff(view);
  if (off.length > 0)
    return (
      <Bar text={say('media.rested', { what: offWords(off) })}>
        <Button onPress={() => void turnOnAgain(media, off)}>{say('media.rested.on')}</Button>
        <Button kind="quiet" onPress={media.dismiss}>
          {say('media.rested.leave')}
        </Button>
      </Bar>
    );
  if (view.state === 'on' && view.line !== 'good') return <Bar text={say(`media.line.${view.line}`)} />;
  return null;
}

/** One after the other: a browser asks for one thing at a time. */
async function turnOnAgain(media: MediaStore, kinds: readonly OwnKind[]): Promise<void> {
  if (kinds.includes('microphone')) await media.setMicrophone(true);
  if (kinds.includes('camera')) await media.setCamera(true);
}

function Bar({ text, children }: { text: ReactNode; children?: ReactNode }) {
  const { say } = useMedia();
  return (
    <section className="media-notice" aria-label={say('media.notice')}>
      <Icon name="info" />
      <p>{text}</p>
      {children && <div className="media-ways">{children}</div>}
    </section>
  );
}

/** Nothing to do about it: it goes when it has been read. */
function ToRead({ text }: { text: string }) {
  const { media, say } = useMedia();
  return (
    <Bar text={text}>
      <Button kind="quiet" onPress={media.dismiss}>
        {say('media.understood')}
      </Button>
    </Bar>
  );
}

function InTrouble({ trouble, onSettings }: { trouble: Trouble; onSettings: () => void }) {
  const { media, say, view, help } = useMedia();
  const { at } = trouble;
  const again = (): void => {
    if (at === 'line') media.join();
    else void (at === 'microphone' ? media.setMicrophone(true) : media.setCamera(true));
  };
  const ways = waysOut(trouble, view.settings.mode);
  const out = help ? say('media.out', { number: help }) : say('media.outNoNumber');
  const text = (
    <>
      {troubleWords(say, trouble)} {phoneHelps(trouble) && <small>{out}</small>}
    </>
  );
  return (
    <Bar text={text}>
      {ways.includes('retry') && <Button onPress={again}>{say('media.retry')}</Button>}
      {ways.includes('sound-only') && (
        <Button onPress={() => void media.change({ mode: 'sound' }).then(media.dismiss)}>
          {say('media.soundOnly')}
        </Button>
      )}
      {ways.includes('settings') && <Button onPress={onSettings}>{say('media.settings.open')}</Button>}
      <Button kind="quiet" onPress={media.dismiss}>
        {say('media.understood')}
      </Button>
    </Bar>
  );
}
