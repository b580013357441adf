import { seatOf } from '#domain/session/find.ts';
import type { View } from '#web/connection/view.ts';
import { chairsOf, hereAt } from './evening/chairs.ts';
import type { Say } from './say.ts';

/** Keeps the table of the server's lobby true: who has come, and how many. */
export function updateLobbyTable(page: Document, view: View, say: Say): void {
  const { session } = view;
  const me = view.you?.person;
  if (session.status !== 'lobby' || !me) return;
  const place = seatOf(session, me);
  if (!place) return;
  const { chairs } = chairsOf(place.table, view);
  for (const chair of chairs) {
    const seat = page.querySelector<HTMLElement>(`#lobby-table [data-person="${chair.person}"]`);
    if (seat) layChair(seat, chair.presence === 'here');
  }
  const count = page.getElementById('lobby-here');
  if (count) countHere(count, hereAt(chairs), chairs.length, say);
}

/** The words for one and for more stand beside the count. */
function countHere(count: HTMLElement, here: number, seats: number, say: Say): void {
  count.textContent = say('participant.lobby.here', { here, seats });
  const rest = count.nextElementSibling as HTMLElement | null;
  if (rest) rest.textContent = (here === 1 ? rest.dataset.one : rest.dataset.many) ?? '';
}

function layChair(seat: HTMLElement, here: boolean): void {
  seat.classList.toggle('away', !here);
  for (const word of seat.querySelectorAll<HTMLElement>('[data-here]')) word.hidden = !here;
  for (const word of seat.querySelectorAll<HTMLElement>('[data-soon]')) word.hidden = here;
}
