const kept: Readonly<Record<string, string>> = { audio: 'opus/48000', video: 'VP8/90000' };
const ofPayload = /^a=(?:rtpmap|fmtp|rtcp-fb):(\d+|\*) /;

/**
 * The offer with Opus and VP8 only, as it goes over the line: the server forwards those two, and nine pictures in
 * every codec would not fit in one message. The browser's own description stays as it made it.
 */
export function thinOffer(sdp: string): string {
  const [head = '', ...sections] = sdp.split(/^(?=m=)/m);
  return head + sections.map(thinSection).join('');
}

function thinSection(section: string): string {
  const lines = section.split('\r\n');
  const [first = ''] = lines;
  const [kind = '', port = '', proto = ''] = first.slice('m='.length).split(' ');
  const codec = kept[kind]?.toLowerCase();
  const payload = lines
    .map((line) => /^a=rtpmap:(\d+) (\S+)/.exec(line))
    .find((found) => codec !== undefined && found?.[2]?.toLowerCase().startsWith(codec))?.[1];
  if (payload === undefined) return section;
  const repeated = new Set(lines.flatMap((line) => /^a=ssrc-group:FID \d+ (\d+)/.exec(line)?.[1] ?? []));
  const stays = (line: string): boolean => {
    const of = ofPayload.exec(line)?.[1];
    if (of !== undefined) return of === payload;
    if (line.startsWith('a=ssrc-group:')) return false;
    const ssrc = /^a=ssrc:(\d+) /.exec(line)?.[1];
    return ssrc === undefined || !repeated.has(ssrc);
  };
  return [`m=${kind} ${port} ${proto} ${payload}`, ...lines.slice(1).filter(stays)].join('\r\n');
}
