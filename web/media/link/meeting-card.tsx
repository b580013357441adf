import { useEffect, useState } from 'react';
import type { Laid } from '#domain/session/state.ts';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { Pieces } from '#web/ui/pieces.tsx';
import { useMedia } from '../use-media.ts';
import { keepArrival } from './arrival.ts';
import { type Meeting, useMeeting } from './use-meeting.ts';

/** Everything that a grant for a meeting is made of: when an organiser changes it, the page asks anew. */
const linksOf = ({ occasion, tables }: Laid): string =>
  JSON.stringify([occasion.plenaryLink, occasion.media, tables.map(({ videoLink }) => videoLink)]);

/**
 * The way to the meeting beside Polder where somebody belongs now, large until they say that they are there. Stands
 * once on a page: it asks for the meeting by itself, since a link turns nothing on.
 */
export function MeetingCard({ state }: { state: Laid }) {
  const { media, say, view } = useMedia();
  const meeting = useMeeting();
  const links = linksOf(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed link is asked for anew
  useEffect(() => media.join(), [media, links]);
  if (view.state === 'elsewhere')
    return (
      <section className="media-notice" aria-label={say('media.meeting.elsewhere.here')}>
        <Icon name="info" />
        <p>{say('media.meeting.elsewhere')}</p>
        <Button onPress={media.join}>{say('media.meeting.elsewhere.here')}</Button>
      </section>
    );
  if (!meeting) return null;
  const { isThere, isMove, table } = meeting;
  const moved =
    table === null ? say('media.meeting.moved.plenary') : say('media.meeting.moved.table', { number: table });
  return (
    <>
      {!isThere && (
        <section className="meeting" aria-label={say('media.meeting.title', { service: meeting.service })}>
          <Icon name="camera" />
          <div>
            <p className="meeting-title">
              {isMove ? moved : say('media.meeting.title', { service: meeting.service })}
            </p>
            {meeting.grant.url === '' ? <NoLink table={table} /> : <Way meeting={meeting} />}
          </div>
        </section>
      )}
      <LiveRegion sentence={isMove ? moved : ''} />
    </>
  );
}

function NoLink({ table }: { table: number | null }) {
  const { say } = useMedia();
  return (
    <p>
      {table === null
        ? say('media.meeting.none.plenary')
        : say('media.meeting.none.table', { number: table })}
    </p>
  );
}

function Way({ meeting: { grant, table, service, isMove } }: { meeting: Meeting }) {
  const { media, say } = useMedia();
  const [stuckAt, setStuckAt] = useState<string | null>(null);
  const arrive = (): void => {
    keepArrival(grant.url);
    media.say({ do: 'arrived', room: grant.room });
  };
  const stuck = (): void => {
    setStuckAt(grant.url);
    media.say({ do: 'trouble', code: 'provider' });
  };
  return (
    <>
      <p className="meeting-how">
        {isMove && <b>{say('media.meeting.closeOld')} </b>}
        {grant.instructions || say(`media.meeting.how.${service}`)}{' '}
        {grant.passCode && (
          <span>
            <Pieces of={say.pieces('media.meeting.code', { code: grant.passCode })} />
          </span>
        )}
      </p>
      <div className="meeting-ways">
        <a className="btn btn-main" href={grant.url} target="_blank" rel="noopener noreferrer">
          <Icon name="arrow" />
          <span>
            {table === null
              ? say('media.meeting.go.plenary')
              : say('media.meeting.go.table', { number: table })}
            <small>{say('media.meeting.window')}</small>
          </span>
        </a>
        <Button icon="check" hint={say('media.meeting.hereHint')} onPress={arrive}>
          {say('media.meeting.here')}
        </Button>
        {stuckAt !== grant.url && (
          <Button kind="quiet" onPress={stuck}>
            {say('media.meeting.stuck')}
          </Button>
        )}
      </div>
      {stuckAt === grant.url && (
        <p className="meeting-stuck" role="status">
          {say('media.meeting.stuckTold')}
        </p>
      )}
    </>
  );
}
