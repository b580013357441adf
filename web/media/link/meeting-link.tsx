import type { ReactNode } from 'react';
import { joinUrl } from '#domain/process/meeting-link.ts';
import { Icon } from '#web/ui/icons.tsx';
import { useMedia } from '../use-media.ts';
import { useMeeting } from './use-meeting.ts';

interface Props {
  /** As an organiser filled it in. */
  readonly link: string;
  readonly title: string;
  /** For who does not see what stands around it. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The way to a meeting beside Polder, in a window of its own; nothing where the link leads nowhere safe. */
export function MeetingLink({ link, title, label, children }: Props) {
  const href = joinUrl(link, '');
  if (!href) return null;
  return (
    <a className="btn" href={href} target="_blank" rel="noopener noreferrer" title={title} aria-label={label}>
      {children}
    </a>
  );
}

/** Back to the meeting where this person belongs now, for whoever closed its window. */
export function MeetingAgain() {
  const { say } = useMedia();
  const meeting = useMeeting();
  if (!meeting?.isThere) return null;
  return (
    <MeetingLink link={meeting.grant.url} title={say('media.meeting.window')}>
      <Icon name="camera" />
      <span>
        {say('media.meeting.again')}
        <small>{say('media.meeting.againHint')}</small>
      </span>
    </MeetingLink>
  );
}
