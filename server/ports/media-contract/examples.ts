import type { JoinGrant } from '#protocol/media.ts';
import type { Attendee, MediaRights, MediaRoom } from '../media.ts';
import type { MediaPlace, OpenedForContract } from '../media-contract.ts';

export const session = 'contractsessie';
export const otherSession = 'anderesessies';
export const table1: MediaRoom = 'table:1';
export const table2: MediaRoom = 'table:2';

const attendee = (client: string, person: string, name: string, where = session): Attendee => ({
  client,
  session: where,
  person,
  name,
  staff: false,
});

export const anna = attendee('clientvananna', 'persoonanna', 'Anna');
export const bram = attendee('clientvanbram', 'persoonbram', 'Bram');
/** Sits in another session. */
export const otto = attendee('clientvanotto', 'persoonotto', 'Otto', otherSession);

export const speaks: MediaRights = { speak: true, camera: true };
export const listens: MediaRights = { speak: false, camera: false };

/** Granted and come in, as far as this kind of provider has a door. */
export async function comeIn(
  { provider, enter }: OpenedForContract,
  who: Attendee,
  room: MediaRoom,
  rights: MediaRights = speaks,
): Promise<JoinGrant> {
  await provider.ensureRoom(who.session, room);
  const grant = await provider.grant(who, room, rights);
  await enter?.(who, grant);
  return grant;
}

/** Moved at the provider, and gone along where the client must. */
export async function moveTo(
  { provider, enter }: OpenedForContract,
  who: Attendee,
  { room, rights }: MediaPlace,
): Promise<JoinGrant | null> {
  await provider.ensureRoom(who.session, room);
  const grant = await provider.place(who, room, rights);
  if (grant) await enter?.(who, grant);
  return grant;
}
