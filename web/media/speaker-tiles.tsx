import type { PersonId } from '#domain/kernel/ids.ts';
import { letterOf } from '#domain/people/initials.ts';
import { Picture } from './picture.tsx';
import { useMedia } from './use-media.ts';

interface Props {
  nameOf: (person: PersonId) => string;
  /** Whose tile is large; null: all the same. */
  inFront: PersonId | null;
}

/** Everybody in this room who may be heard: their picture, or their first letter. */
export function SpeakerTiles({ nameOf, inFront }: Props) {
  const { say, view } = useMedia();
  const people = [...view.company.keys()].filter((person) => person !== view.me);
  const own = view.ownPicture ? [view.me] : [];
  if (people.length + own.length === 0) return null;
  return (
    <ul className="speakers" aria-label={say('media.speakers')}>
      {[...people, ...own].map((person) => (
        <SpeakerTile
          key={person}
          person={person}
          name={person === view.me ? say('common.seat.youShort') : nameOf(person)}
          isLarge={person === inFront}
        />
      ))}
    </ul>
  );
}

function SpeakerTile({ person, name, isLarge }: { person: PersonId; name: string; isLarge: boolean }) {
  const { media, say, view } = useMedia();
  const isMe = person === view.me;
  const stream = isMe ? view.ownPicture : view.pictures[person];
  const talks = view.speaking.has(person);
  return (
    <li className={[isLarge && 'in-front', talks && 'speaks'].filter(Boolean).join(' ') || undefined}>
      <span ref={isMe ? null : media.place} className="tile" aria-hidden="true">
        {stream ? <Picture stream={stream} own={isMe} /> : letterOf(name) || '·'}
      </span>
      <span className="tile-name">
        {name} {talks && <small>{say('common.seat.speaks')}</small>}
      </span>
    </li>
  );
}
