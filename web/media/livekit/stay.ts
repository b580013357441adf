import {
  ConnectionQuality,
  DisconnectReason,
  type LocalTrackPublication,
  type Participant,
  type RemoteTrack,
  type RemoteTrackPublication,
  Room,
  RoomEvent,
  Track,
  VideoQuality,
} from 'livekit-client';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { JoinGrant, Look } from '#protocol/media.ts';
import { type Happening, MediaTrouble } from '../client.ts';
import type { OwnKind } from '../own-tracks.ts';

export type Grant = Extract<JoinGrant, { provider: 'livekit' }>;

/** How long rights that the server gave may be on their way to us through LiveKit (ms). */
const rightsWithin = 3_000;

const sources = { microphone: Track.Source.Microphone, camera: Track.Source.Camera } as const;
const lines: Readonly<Partial<Record<ConnectionQuality, 'good' | 'low'>>> = {
  [ConnectionQuality.Excellent]: 'good',
  [ConnectionQuality.Good]: 'good',
  [ConnectionQuality.Poor]: 'low',
};

/** One room of LiveKit that this page is in. Nothing of it is heard or shown before `present`. */
export class Stay {
  readonly #room = new Room({ dynacast: true, adaptiveStream: false, stopLocalTrackOnUnpublish: false });
  readonly #tell: (happening: Happening) => void;
  #wantsPictures: boolean;
  #look: Look = 'large';
  #isPresent = false;
  #isOver = false;

  constructor(wantsPictures: boolean, tell: (happening: Happening) => void) {
    this.#wantsPictures = wantsPictures;
    this.#tell = (happening) => this.#isPresent && tell(happening);
    this.#room
      .on(RoomEvent.TrackPublished, (publication) => this.#subscribe(publication))
      .on(RoomEvent.TrackSubscribed, (track, publication) => this.#came(track, publication))
      .on(RoomEvent.TrackUnsubscribed, (track) => this.#went(track))
      .on(RoomEvent.TrackMuted, () => this.#showPictures())
      .on(RoomEvent.TrackUnmuted, () => this.#showPictures())
      .on(RoomEvent.ParticipantDisconnected, () => this.#showPictures())
      .on(RoomEvent.ActiveSpeakersChanged, (speakers) =>
        this.#tell({ is: 'speaking', people: speakers.map(personOf) }),
      )
      .on(RoomEvent.AudioPlaybackStatusChanged, () => this.#tellBlocked())
      .on(RoomEvent.ConnectionQualityChanged, (quality, { isLocal }) => {
        const line = lines[quality];
        if (isLocal && line) this.#tell({ is: 'line', line });
      })
      .on(RoomEvent.Disconnected, (reason) => {
        // the same person came in elsewhere: coming back would put them out there
        if (this.#isOver || reason === DisconnectReason.DUPLICATE_IDENTITY) return;
        this.#tell({ is: 'link', state: 'lost' });
      });
  }

  /** Throws `MediaTrouble('no-connection')`. */
  async connect({ url, token }: Grant): Promise<void> {
    try {
      await this.#room.connect(url, token, { autoSubscribe: false });
    } catch {
      throw new MediaTrouble('no-connection');
    }
    for (const { trackPublications } of this.#room.remoteParticipants.values())
      for (const publication of trackPublications.values()) this.#subscribe(publication);
  }

  /** From now on this is the room that is heard and shown. */
  present(): void {
    this.#isPresent = true;
    for (const track of this.#tracks(Track.Kind.Audio)) play(track);
    this.#showPictures();
    this.#tellBlocked();
  }

  /** Null: off. The track itself is the page's own, and stays open. */
  async send(kind: OwnKind, track: MediaStreamTrack | null): Promise<void> {
    const sent = this.#room.localParticipant.getTrackPublication(sources[kind]);
    if (!track) return this.#stopSending(sent);
    // another room may have left it quiet
    track.enabled = true;
    if (sent?.track && !sent.track.isStopped) {
      if (sent.track.mediaStreamTrack !== track) await sent.track.replaceTrack(track, true);
      await sent.unmute();
      return;
    }
    await this.#allowed(kind);
    await this.#room.localParticipant.publishTrack(track, { source: sources[kind] });
  }

  showPictures(wants: boolean): void {
    this.#wantsPictures = wants;
    for (const { trackPublications } of this.#room.remoteParticipants.values())
      for (const publication of trackPublications.values()) this.#subscribe(publication);
  }

  /** The sound goes on; of pictures LiveKit sends what is asked here and no more. */
  look(pictures: Look): void {
    this.#look = pictures;
    for (const { trackPublications } of this.#room.remoteParticipants.values())
      for (const publication of trackPublications.values()) this.#limit(publication);
  }

  async setSpeaker(speaker: string | null): Promise<void> {
    await this.#room.switchActiveDevice('audiooutput', speaker ?? 'default').catch(() => false);
  }

  unblock(): void {
    void this.#room.startAudio().catch(() => undefined);
  }

  /** Own tracks stay open: the page may need them in the next room. */
  async leave(): Promise<void> {
    this.#isOver = true;
    this.#isPresent = false;
    for (const track of this.#tracks(Track.Kind.Audio)) silence(track);
    await this.#room.disconnect(false);
  }

  /** A camera that is off sends nothing at all; a microphone is only quiet, so that it is there at once. */
  async #stopSending(sent: LocalTrackPublication | undefined): Promise<void> {
    if (!sent?.track) return;
    if (sent.source === Track.Source.Microphone) await sent.mute();
    else await this.#room.localParticipant.unpublishTrack(sent.track.mediaStreamTrack, false);
  }

  /** The server's word may be here before that of LiveKit. Throws `MediaTrouble('provider')`. */
  #allowed(kind: OwnKind): Promise<void> {
    const { localParticipant } = this.#room;
    const may = (): boolean => {
      const { canPublish, canPublishSources = [] } = localParticipant.permissions ?? { canPublish: false };
      const source = Track.sourceToProto(sources[kind]);
      return canPublish && (canPublishSources.length === 0 || canPublishSources.includes(source));
    };
    if (may()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (may()) done(resolve);
      };
      const done = (how: () => void): void => {
        clearTimeout(timer);
        this.#room.off(RoomEvent.ParticipantPermissionsChanged, look);
        how();
      };
      const timer = setTimeout(() => done(() => reject(new MediaTrouble('provider'))), rightsWithin);
      this.#room.on(RoomEvent.ParticipantPermissionsChanged, look);
    });
  }

  #subscribe(publication: RemoteTrackPublication): void {
    publication.setSubscribed(publication.kind === Track.Kind.Audio || this.#wantsPictures);
  }

  #limit(publication: RemoteTrackPublication): void {
    if (publication.kind !== Track.Kind.Video || !publication.isSubscribed) return;
    publication.setEnabled(this.#look !== 'none');
    if (this.#look === 'none') return;
    publication.setVideoQuality(this.#look === 'large' ? VideoQuality.HIGH : VideoQuality.LOW);
  }

  #came(track: RemoteTrack, publication: RemoteTrackPublication): void {
    this.#limit(publication);
    if (track.kind === Track.Kind.Audio && this.#isPresent) play(track);
    this.#showPictures();
  }

  #went(track: RemoteTrack): void {
    silence(track);
    this.#showPictures();
  }

  #tracks(kind: Track.Kind): readonly RemoteTrack[] {
    return [...this.#room.remoteParticipants.values()]
      .flatMap(({ trackPublications }) => [...trackPublications.values()])
      .flatMap(({ track }) => (track?.kind === kind ? [track as RemoteTrack] : []));
  }

  #showPictures(): void {
    const shown: Record<PersonId, MediaStream> = {};
    for (const { identity, trackPublications } of this.#room.remoteParticipants.values())
      for (const { track, isMuted, source } of trackPublications.values())
        if (track && !isMuted && source === Track.Source.Camera)
          shown[identity] = streamOf(track.mediaStreamTrack);
    this.#tell({ is: 'pictures', pictures: shown });
  }

  #tellBlocked(): void {
    this.#tell({ is: 'blocked', blocked: !this.#room.canPlaybackAudio });
  }
}

/** Who calls in has a name of the telephone bridge; whose call it is, our server wrote beside it. */
const personOf = ({ identity, attributes }: Participant): PersonId => attributes['polder.person'] ?? identity;

const streams = new WeakMap<MediaStreamTrack, MediaStream>();

/** The same stream for the same track, so that a picture that did not change is not begun anew. */
function streamOf(track: MediaStreamTrack): MediaStream {
  const stream = streams.get(track) ?? new MediaStream([track]);
  streams.set(track, stream);
  return stream;
}

/** Some browsers play only what stands on the page. */
function play(track: RemoteTrack): void {
  if (track.attachedElements.length === 0) document.body.append(track.attach());
}

function silence(track: RemoteTrack): void {
  for (const element of track.detach()) element.remove();
}
