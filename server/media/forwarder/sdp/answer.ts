import type { TransportSide } from '../peer.ts';
import type { Offer } from './offer.ts';

const eol = '\r\n';
const audioLevelUri = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';

/** SSRC of what we send at an m-line. Every line to a browser has its own keys, so the same ones serve everywhere. */
export function sourcesOf(offer: Offer): (mid: number) => number {
  const ours = 0x504f4c00;
  const theirs = 0x504f4d00;
  const taken = offer.sources.some((ssrc) => ssrc >= ours && ssrc < theirs);
  return (mid) => (taken ? theirs : ours) + mid;
}

export const soundMid = (slot: number): number => 3 + 2 * slot;
export const pictureMid = (slot: number): number => 4 + 2 * slot;

/**
 * The answer to an offer. Only Opus and VP8; no transport-wide feedback, because we send none and browsers would then
 * throttle themselves; no `mid` in packets, because every source is named here.
 */
export function writeAnswer(offer: Offer, side: TransportSide): string {
  const sourceOf = sourcesOf(offer);
  const mids = Array.from({ length: 3 + 2 * offer.slots }, (_, mid) => mid);
  const lines = [
    'v=0',
    'o=polder 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mids.join(' ')}`,
    'a=msid-semantic: WMS *',
  ];
  for (const mid of mids) {
    const sound = mid === 0 || (mid >= 3 && mid % 2 === 1);
    lines.push(
      `m=${sound ? 'audio' : 'video'} 9 UDP/TLS/RTP/SAVPF ${sound ? offer.opus : offer.vp8}`,
      'c=IN IP4 0.0.0.0',
      'a=rtcp:9 IN IP4 0.0.0.0',
      `a=ice-ufrag:${side.ufrag}`,
      `a=ice-pwd:${side.pwd}`,
      `a=fingerprint:${side.fingerprint.algorithm} ${side.fingerprint.value}`,
      `a=setup:${side.setup}`,
      `a=mid:${mid}`,
      `a=${mid < 3 ? 'recvonly' : sound || offer.pictures ? 'sendonly' : 'inactive'}`,
      'a=rtcp-mux',
      'a=rtcp-rsize',
      ...(sound ? soundLines(offer, mid) : pictureLines(offer)),
    );
    if (mid >= 3) {
      const slot = Math.floor((mid - 3) / 2);
      lines.push(`a=msid:slot${slot} mid${mid}`, `a=ssrc:${sourceOf(mid)} cname:slot${slot}`);
    }
    if (mid === 0) {
      lines.push(...side.candidates.map((candidate) => `a=candidate:${candidate}`), 'a=end-of-candidates');
    }
  }
  return lines.join(eol) + eol;
}

function soundLines(offer: Offer, mid: number): string[] {
  const lines = [
    `a=rtpmap:${offer.opus} opus/48000/2`,
    `a=fmtp:${offer.opus} minptime=10;useinbandfec=1;usedtx=1;maxaveragebitrate=32000`,
  ];
  if (mid === 0 && offer.audioLevel !== null) lines.push(`a=extmap:${offer.audioLevel} ${audioLevelUri}`);
  return lines;
}

const pictureLines = ({ vp8 }: Offer): string[] => [
  `a=rtpmap:${vp8} VP8/90000`,
  `a=rtcp-fb:${vp8} goog-remb`,
  `a=rtcp-fb:${vp8} ccm fir`,
  `a=rtcp-fb:${vp8} nack`,
  `a=rtcp-fb:${vp8} nack pli`,
];
