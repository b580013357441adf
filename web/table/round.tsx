import type { CSSProperties } from 'react';
import { letterOf } from '#domain/people/initials.ts';
import type { Seat } from '#domain/session/state.ts';
import { Picture } from '#web/media/picture.tsx';
import { useMedia } from '#web/media/use-media.ts';
import { Icon } from '#web/ui/icons.tsx';
import { type SeatPosition, seatPositions } from '#web/ui/round-table.ts';
import { balanceOf, type Room, type SeatBalance } from './balance.ts';
import { useDesk, useNameOf } from './desk.ts';
import { useMeasured } from './measured.tsx';
import { fairRadius, petalPath } from './petals.ts';

const petalClass: Record<Room, string> = {
  'not-yet': 'petal few',
  little: 'petal few',
  fair: 'petal',
  much: 'petal much',
};

function useIsAway(): (seat: Seat) => boolean {
  const { view } = useDesk();
  const isTold = (seat: Seat): boolean => seat.means === 'phone' || (seat.means === 'library' && seat.joined);
  return (seat) => !isTold(seat) && !view.online.has(seat.person);
}

function useSeatWords(
  room: Room | undefined,
  seat: Seat,
): { readonly text: string; readonly kind: string } | null {
  const { say, me } = useDesk();
  const isAway = useIsAway();
  if (seat.person === me) return { text: say('common.seat.you'), kind: '' };
  if (isAway(seat)) return { text: say(seat.joined ? 'common.seat.away' : 'common.seat.expected'), kind: '' };
  if (room === 'not-yet') return { text: say('table.room.notYet'), kind: 'call' };
  if (room === 'little') return { text: say('table.room.little'), kind: 'call' };
  if (room === 'much') return { text: say('table.room.much'), kind: 'lot' };
  if (seat.role === 'note-taker') return { text: say('common.seat.noteTaker'), kind: '' };
  if (seat.role === 'facilitator') return { text: say('common.seat.facilitator'), kind: '' };
  if (seat.means === 'phone') return { text: say('common.seat.phone'), kind: '' };
  return seat.means === 'library' ? { text: say('common.seat.library'), kind: '' } : null;
}

function sideOf({ x }: SeatPosition): string {
  if (Math.abs(x) < 0.1) return 'v';
  return x < 0 ? 'w' : 'e';
}

interface ChairProps {
  seat: Seat;
  position: SeatPosition;
  room: Room | undefined;
}

function Chair({ seat, position, room }: ChairProps) {
  const { table, me, say } = useDesk();
  const name = useNameOf()(seat.person);
  const words = useSeatWords(room, seat);
  const away = useIsAway()(seat);
  const { media, view } = useMedia();
  const isMe = seat.person === me;
  const picture = isMe ? view.ownPicture : view.pictures[seat.person];
  const speaks = table.floor?.person === seat.person || view.speaking.has(seat.person);
  const hand = table.hands.findIndex((each) => each.person === seat.person);
  const classes = [
    'seat',
    position.nameAbove && 'above',
    Math.abs(position.x) > 0.9 && 'far',
    sideOf(position),
    isMe && 'me',
    picture && 'seen',
    speaks && 'speaks',
    away && 'away',
  ];
  const style = { '--x': position.x, '--y': position.y, '--r': `${position.turned}deg` } as CSSProperties;
  return (
    <li className={classes.filter(Boolean).join(' ')} style={style}>
      <svg className="chair" viewBox="0 0 46 46" aria-hidden="true">
        <path d="M12-4.8A30 30 0 0 1 34-4.8" />
      </svg>
      <span ref={isMe ? null : media.place} className="face" aria-hidden="true">
        {picture ? <Picture stream={picture} own={isMe} /> : <Letter seat={seat} name={name} />}
      </span>
      {hand >= 0 && (
        <span className="plate">
          <Icon name="hand" />
          <span aria-hidden="true">{hand + 1}</span>
          <span className="sr">{say('common.seat.hand', { number: hand + 1 })}</span>
        </span>
      )}
      <span className="who">
        <b>{speaks ? say('table.speaks', { name }) : name}</b>{' '}
        {words && <small className={words.kind}>{words.text}</small>}
      </span>
    </li>
  );
}

function Letter({ seat, name }: { seat: Seat; name: string }) {
  const { me, say } = useDesk();
  if (seat.means === 'phone') return <Icon name="phone" />;
  return seat.person === me ? say('common.seat.youShort') : letterOf(name);
}

function Petals({
  seats,
  positions,
  balance,
}: {
  seats: readonly Seat[];
  positions: readonly SeatPosition[];
  balance: readonly SeatBalance[];
}) {
  const lines = balance.flatMap((each) => {
    const position = positions[seats.findIndex((seat) => seat.person === each.person)];
    return position ? [{ ...each, position }] : [];
  });
  return (
    <>
      <path className="rail" d={lines.map((line) => petalPath(line.position, 1)).join('')} />
      {lines.map((line) => (
        <path key={line.person} className={petalClass[line.room]} d={petalPath(line.position, line.reach)} />
      ))}
      <circle className="fair" r={fairRadius} />
    </>
  );
}

/** The table as it sits, turned to who looks. Petals show who took room: to the facilitator only, without figures. */
export function RoundTable({ withBalance }: { withBalance: boolean }) {
  const { table, me, now, say } = useDesk();
  const seats = table.seats.toSorted((a, b) => a.chair - b.chair);
  const near = Math.max(
    seats.findIndex((seat) => seat.person === me),
    0,
  );
  const positions = seatPositions(seats.length, near);
  const { evening, item } = useMeasured();
  const balance = withBalance ? balanceOf(table, now, evening, item) : [];
  const roomOf = (seat: Seat) => balance.find((each) => each.person === seat.person)?.room;
  return (
    <section
      className={withBalance ? 'round-table' : 'round-table smaller'}
      aria-label={say(withBalance ? 'table.round' : 'table.round.plain')}
    >
      <svg className="cloth" viewBox="-140 -140 280 280" aria-hidden="true">
        <circle className="linen" r="136" />
        {withBalance && <Petals seats={seats} positions={positions} balance={balance} />}
      </svg>
      <ol>
        {seats.map((seat, index) => {
          const position = positions[index];
          return position && <Chair key={seat.person} seat={seat} position={position} room={roomOf(seat)} />;
        })}
      </ol>
      {withBalance && (
        <p className="private">
          <Icon name="hidden" />
          <span>{say('table.round.private')}</span>
        </p>
      )}
    </section>
  );
}
