import type { PersonId } from '#domain/kernel/ids.ts';
import { seatOf } from '#domain/session/find.ts';
import { callBackOf } from '#domain/session/help/call-back.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { LobbyTable } from '../pages/join/seats.ts';
import type { Server } from './context.ts';

/** The table that this person is expected at, with first names; null when they have no seat yet. */
export async function lobbyTable(
  server: Server,
  state: SessionState,
  person: PersonId,
): Promise<LobbyTable | null> {
  if (state.status === 'empty') return null;
  const place = seatOf(state, person);
  if (!place) return null;
  const people = place.table.seats.map((seat) => seat.person);
  await server.live.names.load(people);
  const names = server.live.names.of(people);
  const seats = place.table.seats.map(({ person: id, chair, role, means, joined }) => ({
    person: id,
    chair,
    role,
    means,
    here: joined,
    firstName: names[id] ?? '',
  }));
  return { number: place.table.number, name: place.table.name, seats };
}

/** How far somebody's asking to be called back has come, and who took it on. */
export async function lobbyCall(
  server: Server,
  state: SessionState,
  person: PersonId,
): Promise<{ callBack: 'none' | 'asked' | 'claimed'; caller: string }> {
  const asked = callBackOf(state, person)?.state;
  if (asked?.is !== 'claimed') return { callBack: asked ? 'asked' : 'none', caller: '' };
  await server.live.names.load([asked.by]);
  return { callBack: 'claimed', caller: server.live.names.of([asked.by])[asked.by] ?? '' };
}
