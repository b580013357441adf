import { html } from 'hono/html';
import { letterOf } from '#domain/people/initials.ts';
import { tableTitle } from '#wording/table-called.ts';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import { joinIcon } from './icons.ts';
import type { JoinSay } from './say.ts';

/** A seat as somebody at the same table may know it. */
export interface LobbySeat {
  readonly person: string;
  readonly chair: number;
  readonly firstName: string;
  readonly role: 'participant' | 'facilitator' | 'note-taker';
  readonly means: 'screen' | 'phone' | 'library';
  readonly here: boolean;
}

export interface LobbyTable {
  readonly number: number;
  readonly name: string;
  /** In seat order. */
  readonly seats: readonly LobbySeat[];
}

/** The table as it is being laid: everyone who is expected has a chair, and you sit at the near side. */
export function seatsPart(say: JoinSay, table: LobbyTable, you: string): Html {
  const here = table.seats.filter((seat) => seat.here || seat.person === you).length;
  const near = Math.max(
    0,
    table.seats.findIndex((seat) => seat.person === you),
  );
  const [one, many] = [say('join.table.hereNow.one'), say('join.table.hereNow.many')];
  return html`<section class="round-table laying of-${table.seats.length} near-${near}" id="lobby-table" aria-label="${tableTitle(say, table)}">
<svg class="cloth" viewBox="-102 -102 204 204" aria-hidden="true"><circle class="linen" r="97"/><circle class="hem" r="86"/></svg>
<p class="mid"><b id="lobby-here">${say('join.table.here', { here, seats: table.seats.length })}</b> <span data-one="${one}" data-many="${many}">${here === 1 ? one : many}</span></p>
<ol>${table.seats.map((seat, index) => seatItem(say, seat, seat.person === you, farSide(index - near, table.seats.length)))}</ol>
</section>`;
}

/** Seats at the far side carry their names above, the one straight across on one line. */
const farSide = (fromNear: number, count: number): string => {
  const height = Math.cos((2 * Math.PI * fromNear) / count);
  if (height > -0.3) return '';
  return height < -0.99 ? ' up one' : ' up';
};

const seatItem = (say: JoinSay, seat: LobbySeat, isYou: boolean, side: string): Html => {
  const name = seat.firstName || say('common.seat.unknown');
  const soon = !(seat.here || isYou);
  return html`<li class="seat${side}${isYou ? ' me' : ''}${soon ? ' away' : ''}" data-person="${seat.person}">
<svg class="chair" viewBox="0 0 50 50" aria-hidden="true"><path d="M13-5.200A32.500 32.500 0 0 1 37-5.200"/></svg>
<span class="face" aria-hidden="true">${face(say, seat, isYou)}</span>
<span class="who">${name} ${isYou ? html`<small>${say('common.seat.you')}</small>` : words(say, seat, soon)}</span>
</li>`;
};

const face = (say: JoinSay, seat: LobbySeat, isYou: boolean): Html | string => {
  if (isYou) return say('common.seat.youShort');
  if (seat.means === 'phone') return joinIcon('phone');
  return letterOf(seat.firstName) || '·';
};

/** Both words stand here; the one that holds is shown, so that it can change without a reload. */
const words = (say: JoinSay, seat: LobbySeat, soon: boolean): Html => {
  const present = presentWord(say, seat);
  return html`<small data-soon${soon ? nothing : html` hidden`}>${say('common.seat.expected')}</small>${present ? html`<small data-here${soon ? html` hidden` : nothing}>${present}</small>` : nothing}`;
};

const presentWord = (say: JoinSay, seat: LobbySeat): string => {
  if (seat.role === 'facilitator') return say('common.seat.facilitator');
  if (seat.role === 'note-taker') return say('common.seat.noteTaker');
  if (seat.means === 'phone') return say('common.seat.phone');
  return seat.means === 'library' ? say('common.seat.library') : '';
};
