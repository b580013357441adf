/** What a native line needs to know of the other side, whoever wrote the SDP: all m-lines share it. */
export interface Side {
  readonly ufrag: string;
  readonly pwd: string;
  readonly fingerprint: string;
  readonly setup: string;
  readonly candidates: readonly string[];
}

/** Reads the first of each from an offer or an answer. */
export function readSide(sdp: string): Side {
  const value = (name: string) => new RegExp(`^a=${name}:(.+)$`, 'm').exec(sdp)?.[1]?.trim() ?? '';
  return {
    ufrag: value('ice-ufrag'),
    pwd: value('ice-pwd'),
    fingerprint: value('fingerprint'),
    setup: value('setup'),
    candidates: [...new Set([...sdp.matchAll(/^a=candidate:(.+)$/gm)].map(([, line]) => line?.trim() ?? ''))],
  };
}

export const sideLines = (side: Side): string[] => [
  `a=ice-ufrag:${side.ufrag}`,
  `a=ice-pwd:${side.pwd}`,
  `a=fingerprint:${side.fingerprint}`,
  `a=setup:${side.setup}`,
];

/** SDP with one m-line, over which a native line carries every stream. */
export const oneLine = (side: Side): string =>
  `${[
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=video 9 UDP/TLS/RTP/SAVPF 96',
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    'a=sendrecv',
    'a=rtcp-mux',
    ...sideLines(side),
    'a=rtpmap:96 VP8/90000',
    ...side.candidates.map((candidate) => `a=candidate:${candidate}`),
    'a=end-of-candidates',
  ].join('\r\n')}\r\n`;
