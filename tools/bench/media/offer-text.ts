import { type Side, sideLines } from './side.ts';

export const opusType = 111;
export const vp8Type = 96;
export const levelId = 1;

/** The streams that a load client sends: 0 where there is none. */
export interface Sources {
  readonly sound: number;
  readonly high: number;
  readonly low: number;
}

const feedback = [
  `a=rtcp-fb:${vp8Type} goog-remb`,
  `a=rtcp-fb:${vp8Type} transport-cc`,
  `a=rtcp-fb:${vp8Type} ccm fir`,
  `a=rtcp-fb:${vp8Type} nack`,
  `a=rtcp-fb:${vp8Type} nack pli`,
];

const codec = (kind: 'audio' | 'video'): string[] =>
  kind === 'audio'
    ? [`a=rtpmap:${opusType} opus/48000/2`, `a=fmtp:${opusType} minptime=10;useinbandfec=1`]
    : [`a=rtpmap:${vp8Type} VP8/90000`, ...feedback];

function mLine(mid: number, kind: 'audio' | 'video', side: Side, direction: string, ssrc: number): string[] {
  return [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF ${kind === 'audio' ? opusType : vp8Type}`,
    'c=IN IP4 0.0.0.0',
    'a=rtcp:9 IN IP4 0.0.0.0',
    ...sideLines(side),
    `a=mid:${mid}`,
    ...(kind === 'audio' ? [`a=extmap:${levelId} urn:ietf:params:rtp-hdrext:ssrc-audio-level`] : []),
    `a=${direction}`,
    ...(ssrc > 0 ? [`a=msid:load load${mid}`] : []),
    'a=rtcp-mux',
    'a=rtcp-rsize',
    ...codec(kind),
    ...(ssrc > 0 ? [`a=ssrc:${ssrc} cname:load`, `a=ssrc:${ssrc} msid:load load${mid}`] : []),
    ...(mid === 0 ? side.candidates.map((candidate) => `a=candidate:${candidate}`) : []),
  ];
}

function whole(lines: readonly string[][]): string {
  const head = [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${lines.map((_, mid) => mid).join(' ')}`,
    'a=extmap-allow-mixed',
    'a=msid-semantic: WMS',
  ];
  return `${[...head, ...lines.flat()].join('\r\n')}\r\n`;
}

/** An offer as Polder's page makes it: own sound, own picture twice, and slots to receive. */
export const pageOffer = (side: Side, { sound, high, low }: Sources, slots: number): string =>
  whole([
    mLine(0, 'audio', side, 'sendonly', sound),
    mLine(1, 'video', side, 'sendonly', high),
    mLine(2, 'video', side, 'sendonly', low),
    ...Array.from({ length: slots }, (_, slot) => [
      mLine(3 + 2 * slot, 'audio', side, 'recvonly', 0),
      mLine(4 + 2 * slot, 'video', side, 'recvonly', 0),
    ]).flat(),
  ]);

/** An offer to a server that wants a connection for sending alone (Janus). */
export const sendingOffer = (side: Side, { sound, high }: Sources): string =>
  whole([
    mLine(0, 'audio', side, 'sendonly', sound),
    ...(high > 0 ? [mLine(1, 'video', side, 'sendonly', high)] : []),
  ]);

/** The answer to a server that offers what others send (Janus): takes everything. */
export function takingAnswer(offer: string, side: Side): string {
  const [head = '', ...media] = offer.split(/^(?=m=)/m);
  const bundle = /^a=group:BUNDLE.*$/m.exec(head)?.[0].trim() ?? 'a=group:BUNDLE 0';
  const lines = media.map((section) => {
    const keep = section.split(/\r?\n/).filter((line) => /^(m=|c=|a=mid:|a=rtpmap:|a=rtcp-mux)/.test(line));
    const [first = '', ...rest] = keep;
    return [first, ...rest, ...sideLines(side), /^a=inactive/m.test(section) ? 'a=inactive' : 'a=recvonly'];
  });
  lines[0]?.push(...side.candidates.map((candidate) => `a=candidate:${candidate}`));
  return `${['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', bundle, ...lines.flat()].join('\r\n')}\r\n`;
}
