import { encode, type Message } from './protobuf.ts';

/** Numbers of LiveKit's protocol. */
export const asks = {
  offer: 1,
  answer: 2,
  trickle: 3,
  addTrack: 4,
  mute: 5,
  subscription: 6,
  leave: 8,
} as const;
const told = { join: 1, answer: 2, offer: 3, update: 5, trackPublished: 6, leave: 8, mute: 9 } as const;
const active = 2;
const gone = 3;
export const reasons = { duplicateIdentity: 2, participantRemoved: 4 } as const;
const sources: Readonly<Record<string, number>> = { CAMERA: 1, MICROPHONE: 2 };

export interface Track {
  readonly sid: string;
  /** What the client calls it, and its media. */
  readonly cid: string;
  readonly type: number;
  readonly source: number;
  muted: boolean;
}

export interface Member {
  readonly sid: string;
  readonly identity: string;
  readonly name: string;
  readonly tracks: readonly Track[];
  readonly permission: { readonly canPublish?: boolean; readonly canPublishSources?: readonly string[] };
}

const trackInfo = ({ sid, type, muted, source }: Track): Buffer =>
  encode([
    [1, sid],
    [2, type],
    [4, muted],
    [9, source],
  ]);

const member = ({ sid, identity, name, tracks, permission }: Member, state = active): Buffer => {
  const { canPublish = false, canPublishSources = [] } = permission;
  const rights: Message = [
    [1, true],
    [2, canPublish],
    ...canPublishSources.map((source) => [9, sources[source] ?? 0] as const),
  ];
  return encode([
    [1, sid],
    [2, identity],
    [3, state],
    ...tracks.map((track) => [4, trackInfo(track)] as const),
    [9, name],
    [11, encode(rights)],
  ]);
};

/** An answer bears the number of its offer. */
const description = (type: 'offer' | 'answer', sdp: string, number: number): Buffer =>
  encode([
    [1, type],
    [2, sdp],
    [3, number],
  ]);

/** What the server says to a client. */
export const says = {
  joined: (room: string, me: Member, others: readonly Member[]): Buffer =>
    encode([
      [
        told.join,
        encode([
          [
            1,
            encode([
              [1, `RM_${room}`],
              [2, room],
            ]),
          ],
          [2, member(me)],
          ...others.map((one) => [3, member(one)] as const),
          [4, '1.5.0'],
          // the client begins with what it sends
          [6, false],
          [15, true],
        ]),
      ],
    ]),
  answer: (sdp: string, number: number): Buffer =>
    encode([[told.answer, description('answer', sdp, number)]]),
  offer: (sdp: string, number: number): Buffer => encode([[told.offer, description('offer', sdp, number)]]),
  here: (one: Member): Buffer => encode([[told.update, encode([[1, member(one)]])]]),
  gone: (one: Member): Buffer => encode([[told.update, encode([[1, member(one, gone)]])]]),
  published: (track: Track): Buffer =>
    encode([
      [
        told.trackPublished,
        encode([
          [1, track.cid],
          [2, trackInfo(track)],
        ]),
      ],
    ]),
  muted: ({ sid, muted }: Track): Buffer =>
    encode([
      [
        told.mute,
        encode([
          [1, sid],
          [2, muted],
        ]),
      ],
    ]),
  leave: (reason: number): Buffer => encode([[told.leave, encode([[2, reason]])]]),
};
