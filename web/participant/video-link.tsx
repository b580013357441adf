import { Icon } from '#web/ui/icons.tsx';
import { useLive } from './use-live.tsx';

/** The way to the picture, in any meeting tool. A new window: this page, with seat and note, stays. */
export function VideoLink({ href, kind }: { href: string; kind: 'table' | 'plenary' }) {
  const { say } = useLive();
  if (!/^https?:\/\//i.test(href)) return null;
  return (
    <a
      className="btn video"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={say('participant.video.hint')}
    >
      <Icon name="camera" />
      <span>
        {say(`participant.video.${kind}`)}
        <span className="sr"> {say('participant.video.hint')}</span>
      </span>
    </a>
  );
}
