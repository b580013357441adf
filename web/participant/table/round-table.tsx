import type { CSSProperties } from 'react';
import { letterOf } from '#domain/people/initials.ts';
import { stretchOf, timeLeft } from '#domain/session/clock/left.ts';
import type { Table } from '#domain/session/state.ts';
import { Picture } from '#web/media/picture.tsx';
import { useMedia } from '#web/media/use-media.ts';
import { mustListen } from '#web/media/view.ts';
import { Icon } from '#web/ui/icons.tsx';
import { ringLeft } from '#web/ui/ring.ts';
import { type SeatPosition, seatPositions } from '#web/ui/round-table.ts';
import { tableTitle } from '#wording/table-called.ts';
import { type Chair, chairsOf, hereAt } from '../evening/chairs.ts';
import { useLive } from '../use-live.tsx';

const mostNamesOnRing = 8;

/** The table: you at the near side, neighbours always in the same order, the rim as the clock. */
export function RoundTable({ table }: { table: Table }) {
  const { view, say } = useLive();
  const { chairs, near } = chairsOf(table, view);
  const positions = seatPositions(chairs.length, near);
  const label = say('participant.table.label', {
    table: tableTitle(say, table),
    seats: chairs.length,
    here: hereAt(chairs),
  });
  const crowded = chairs.length > mostNamesOnRing;
  return (
    <section
      className={crowded ? 'round-table table crowded' : 'round-table table'}
      id="table"
      aria-label={label}
    >
      <Cloth table={table} />
      <ol className="seats">
        {chairs.map((chair, index) => (
          <Seat
            key={chair.person}
            chair={chair}
            isLarge={table.sound?.spotlight === chair.person}
            position={positions[index] ?? { x: 0, y: 1, turned: 180, nameAbove: false }}
          />
        ))}
      </ol>
      {crowded && <SeatList chairs={chairs} />}
    </section>
  );
}

/** The linen with the ring, and the whole minutes that are left. */
function Cloth({ table }: { table: Table }) {
  const { session, now, say } = useLive();
  const { startedAt, endsAt } = stretchOf(session, table);
  const dash = `${ringLeft(startedAt, endsAt, now)} 100`;
  const { unit, count } = timeLeft(session, table, now);
  const label = count > 0 ? say(`participant.clock.label.${unit}`, { count }) : say('participant.clock.over');
  return (
    <>
      <svg className="cloth" viewBox="-102 -102 204 204" aria-hidden="true">
        <circle className="linen" r="97" />
        <circle className="hem" r="86" />
        <circle className="ring-track" r="97" />
        <circle className="left" r="97" pathLength="100" strokeDasharray={dash} transform="rotate(-90)" />
      </svg>
      <svg className="cloth oval" viewBox="-235 -150 470 300" preserveAspectRatio="none" aria-hidden="true">
        <ellipse className="linen" rx="224" ry="135" />
        <ellipse className="hem" rx="210" ry="121" />
        <ellipse className="ring-track" rx="224" ry="135" />
        <path
          className="left"
          d="M0 -135A224 135 0 0 1 0 135A224 135 0 0 1 0 -135"
          pathLength="100"
          strokeDasharray={dash}
        />
      </svg>
      <p className="time" role="timer" aria-label={label}>
        {count > 0 ? (
          <>
            <span>{say('participant.clock.left')}</span> <b>{count}</b>{' '}
            <span>{say(`participant.clock.${unit}`, { count })}</span>
          </>
        ) : (
          <span className="time-over">{label}</span>
        )}
      </p>
    </>
  );
}

interface Shown {
  readonly talks: boolean;
  readonly seen: boolean;
  readonly large: boolean;
}

const classesOf = (chair: Chair, position: SeatPosition, is: Shown): string =>
  [
    'seat',
    chair.isYou && 'me',
    chair.presence !== 'here' && 'away',
    (chair.speaks || is.talks) && 'speaks',
    is.seen && 'seen',
    is.large && 'in-front',
    position.nameAbove && 'up',
    position.y < -0.98 && 'one',
  ]
    .filter(Boolean)
    .join(' ');

function Seat({ chair, position, isLarge }: { chair: Chair; position: SeatPosition; isLarge: boolean }) {
  const { say } = useLive();
  const { media, view } = useMedia();
  const picture = chair.isYou ? view.ownPicture : view.pictures[chair.person];
  const talks = view.speaking.has(chair.person);
  const isUnheard = chair.isYou && chair.word === 'speaks' && mustListen(view);
  const word = talks ? 'speaks' : isUnheard ? null : chair.word;
  const style = { '--x': position.x, '--y': position.y, '--r': `${position.turned}deg` } as CSSProperties;
  return (
    <li
      className={classesOf(chair, position, { talks, seen: Boolean(picture), large: isLarge })}
      style={style}
    >
      <svg className="chair" viewBox="0 0 50 50" aria-hidden="true">
        <path d="M13-5.2A32.5 32.5 0 0 1 37-5.200" />
      </svg>
      <span ref={chair.isYou ? null : media.place} className="face" aria-hidden="true">
        {picture ? <Picture stream={picture} own={chair.isYou} /> : <Face chair={chair} />}
      </span>
      {chair.isYou && (picture || word === 'speaks') && (
        <span className="you-tag" aria-hidden="true">
          {say('common.seat.youShort')} {word === 'speaks' && say('common.seat.speaks')}
        </span>
      )}
      {chair.hand !== null && (
        <span className="plate">
          <Icon name="hand" />
          <span className="sr">{say('common.seat.hand', { number: chair.hand })}</span>
          <span aria-hidden="true">{chair.hand}</span>
        </span>
      )}
      <span className="who">
        {chair.name || say('common.seat.unknown')} {word && <small>{say(`common.seat.${word}`)}</small>}
      </span>
    </li>
  );
}

function Face({ chair }: { chair: Chair }) {
  const { say } = useLive();
  if (chair.byPhone && !chair.isYou) return <Icon name="phone" />;
  const initial = letterOf(chair.name) || '·';
  return (
    <>
      {chair.presence !== 'here' && <Icon name="chair" className="on-wide" />}
      <span className="initial">{initial}</span>
      {chair.isYou && <span className="you-short">{say('common.seat.youShort')}</span>}
    </>
  );
}

/** With more than eight the names stand below the ring on a phone; a screen reader has them on the ring already. */
function SeatList({ chairs }: { chairs: readonly Chair[] }) {
  const { say } = useLive();
  return (
    <ul className="seat-list" aria-hidden="true">
      {chairs.map((chair) => (
        <li key={chair.person} className={chair.speaks ? 'speaks' : undefined}>
          <b>{chair.name || say('common.seat.unknown')}</b>
          {chair.word && <small> {say(`common.seat.${chair.word}`)}</small>}
          {chair.hand !== null && (
            <span className="plate-inline">
              <Icon name="hand" />
              {chair.hand}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
