import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { troubleWords } from './trouble-words.ts';
import { useMedia } from './use-media.ts';
import type { Trouble } from './view.ts';

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
  if (view.silenced)
    return (
      <Bar text={say('media.silenced')}>
        <Button kind="quiet" onPress={media.dismiss}>
          {say('media.understood')}
        </Button>
      </Bar>
    );
  if (view.state === 'on' && view.line !== 'good') return <Bar text={say(`media.line.${view.line}`)} />;
  return null;
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

function InTrouble({ trouble, onSettings }: { trouble: Trouble; onSettings: () => void }) {
  const { media, say, view, help } = useMedia();
  const { at, code } = trouble;
  const again = (): void => {
    if (at === 'line') media.join();
    else void (at === 'microphone' ? media.setMicrophone(true) : media.setCamera(true));
  };
  const out = help ? say('media.out', { number: help }) : say('media.outNoNumber');
  const text = (
    <>
      {troubleWords(say, trouble)} {(at === 'line' || code !== 'lost') && <small>{out}</small>}
    </>
  );
  return (
    <Bar text={text}>
      {code !== 'no-webrtc' && <Button onPress={again}>{say('media.retry')}</Button>}
      {at === 'camera' && view.settings.mode === 'picture' && (
        <Button onPress={() => void media.change({ mode: 'sound' }).then(media.dismiss)}>
          {say('media.soundOnly')}
        </Button>
      )}
      {at !== 'line' && <Button onPress={onSettings}>{say('media.settings.open')}</Button>}
      <Button kind="quiet" onPress={media.dismiss}>
        {say('media.understood')}
      </Button>
    </Bar>
  );
}
