import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { MediaKind } from '#domain/process/events.ts';
import { findPerson } from './access/people.ts';
import type { Dispatch } from './dispatch/dispatch.ts';
import type { MediaSetUp } from './http/context.ts';
import { BuiltInProvider } from './media/built-in/provider.ts';
import type { IceServer } from './media/built-in/settings.ts';
import { endpointTranscriber } from './media/captions/endpoint.ts';
import { sherpaTranscriber } from './media/captions/sherpa.ts';
import { MediaHouse } from './media/house.ts';
import { jitsiNeeds } from './media/jitsi/page-needs.ts';
import { meetingLinks } from './media/link/meeting-links.ts';
import { LinkProvider } from './media/link/provider.ts';
import { liveKitNeeds } from './media/livekit/page-needs.ts';
import { RecordingKeeper } from './media/recordings/keeper.ts';
import type { MediaSettings } from './media-settings.ts';
import type { MediaProvider } from './ports/media.ts';
import type { PageNeeds } from './ports/page-needs.ts';
import type { Storage } from './ports/storage.ts';
import type { Transcriber } from './ports/transcriber.ts';

interface Needs {
  readonly settings: MediaSettings;
  readonly dataDir: string;
  readonly dispatch: Dispatch;
  readonly storage: Storage;
  /** A secret of this installation, the same after a restart. */
  readonly secret: string;
  now(): number;
  newId(): string;
  log(line: string): void;
}

/** What specs bring along instead of the real thing. */
export interface GivenMedia {
  readonly providers?: readonly MediaProvider[];
  readonly transcriber?: Transcriber;
  /** How long sound goes on while a line is away (ms). */
  readonly grace?: number;
}

export interface Media {
  readonly house: MediaHouse;
  readonly recordings: RecordingKeeper;
  readonly setUp: MediaSetUp;
  stop(): Promise<void>;
}

/** Puts together what brings sound and picture here, as far as the operator set it up. */
export async function setUpMedia(needs: Needs, given: GivenMedia = {}): Promise<Media> {
  const { settings, dispatch, storage, now, newId, log } = needs;
  const folder = join(needs.dataDir, 'recordings');
  const providers = given.providers ?? (await providersOf(needs, folder));
  const transcriber = given.transcriber ?? transcriberOf(settings);
  const recordings = new RecordingKeeper({
    storage,
    folder,
    now,
    newId,
    sessionNow: async (session) => (await dispatch.look('session', session)).state,
    log,
  });
  const house = new MediaHouse({
    dispatch,
    known: knownIn(storage),
    newCommandId: newId,
    recorded: (event) => recordings.hear(event),
    providers,
    transcriber,
    now,
    log,
    ...(given.grace === undefined ? {} : { grace: given.grace }),
  });
  return {
    house,
    recordings,
    setUp: {
      available: () => providers.map(({ id }) => id),
      mostPeople: () => mostPeopleOf(providers),
      captions: () => transcriber !== null,
      pageNeeds: () => pageNeedsOf(settings),
      health: () => house.health(),
      webhook: (id, body, headers) => house.webhook(id, body, headers),
    },
    async stop() {
      await Promise.all([...providers.map((provider) => provider.stop()), transcriber?.stop()]);
      await recordings.settled();
      house.stop();
    },
  };
}

/** Of who moves people along at the server: there somebody is turned away where no place is left. */
const mostPeopleOf = (providers: readonly MediaProvider[]): Partial<Record<MediaKind, number>> =>
  Object.fromEntries(
    providers
      .filter(({ capabilities }) => capabilities.move === 'seamless')
      .map(({ id, capabilities }) => [id, capabilities.mostInPlenary]),
  );

const knownIn = (storage: Storage) => async (people: readonly PersonId[]) => {
  const rows = await Promise.all(people.map((person) => findPerson(storage, person)));
  return new Map(
    rows.flatMap((row) => (row ? [[row.id, { name: row.firstName, phone: row.phone }] as const] : [])),
  );
};

/** What is not set up here is not loaded: a start takes no longer than it must. */
async function providersOf(needs: Needs, recordings: string): Promise<readonly MediaProvider[]> {
  const { settings, dispatch, secret, now, log } = needs;
  const { port, tcpPort, bind, announce, livekit, jitsi } = settings;
  const iceServers = iceServersOf(settings);
  const compiled = join(needs.dataDir, 'compiled');
  const providers: MediaProvider[] = [
    new BuiltInProvider({ port, tcpPort, bind, announce, iceServers, recordings, compiled, now, log }),
    new LinkProvider(meetingLinks(dispatch), now),
  ];
  if (livekit) {
    const { LiveKitProvider } = await import('./media/livekit/provider.ts');
    providers.push(new LiveKitProvider(livekit, { now, log }));
  }
  if (jitsi) {
    const { JitsiProvider } = await import('./media/jitsi/provider.ts');
    const roomKey = Buffer.from(hkdfSync('sha256', secret, '', 'names of rooms at jitsi', 32)).toString(
      'hex',
    );
    providers.push(new JitsiProvider(jitsi, { now, roomKey }));
  }
  return providers;
}

const iceServersOf = ({ stun, turn }: MediaSettings): readonly IceServer[] => [
  ...(stun.length > 0 ? [{ urls: stun }] : []),
  ...(turn ? [turn] : []),
];

function transcriberOf({ captions }: MediaSettings): Transcriber | null {
  if (!captions) return null;
  return 'folder' in captions ? sherpaTranscriber(captions.folder) : endpointTranscriber(captions);
}

/** Nothing of a provider that the operator did not set up. */
function pageNeedsOf({ livekit, jitsi }: MediaSettings): PageNeeds {
  const all = [...(livekit ? [liveKitNeeds(livekit.url)] : []), ...(jitsi ? [jitsiNeeds(jitsi.domain)] : [])];
  return {
    scripts: all.flatMap(({ scripts }) => scripts),
    frames: all.flatMap(({ frames }) => frames),
    connections: all.flatMap(({ connections }) => connections),
  };
}
