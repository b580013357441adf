import { describe, expect, it } from 'vitest';
import { thinOffer } from './sdp.ts';

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n`;

/** As a browser offers that cannot be told which codecs to use. */
const offer =
  lines('v=0', 's=-', 'a=group:BUNDLE 0 1') +
  lines(
    'm=audio 9 UDP/TLS/RTP/SAVPF 9 111 63',
    'a=mid:0',
    'a=sendonly',
    'a=rtpmap:9 G722/8000',
    'a=rtpmap:111 opus/48000/2',
    'a=rtcp-fb:111 transport-cc',
    'a=fmtp:111 useinbandfec=1',
    'a=rtpmap:63 red/48000/2',
    'a=fmtp:63 111/111',
  ) +
  lines(
    'm=video 9 UDP/TLS/RTP/SAVPF 96 97 102',
    'a=mid:1',
    'a=rtcp-fb:* nack',
    'a=rtpmap:96 VP8/90000',
    'a=rtcp-fb:96 nack pli',
    'a=rtpmap:97 rtx/90000',
    'a=fmtp:97 apt=96',
    'a=rtpmap:102 H264/90000',
    'a=ssrc-group:FID 11 12',
    'a=ssrc:11 cname:x',
    'a=ssrc:12 cname:x',
  );

describe('the offer that goes over the line', () => {
  it('offers Opus and VP8 and nothing else', () => {
    const thin = thinOffer(offer);
    expect(thin.match(/^m=.*$/gm)).toEqual([
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'm=video 9 UDP/TLS/RTP/SAVPF 96',
    ]);
    expect(thin.match(/^a=(rtpmap|fmtp|rtcp-fb).*$/gm)).toEqual([
      'a=rtpmap:111 opus/48000/2',
      'a=rtcp-fb:111 transport-cc',
      'a=fmtp:111 useinbandfec=1',
      'a=rtpmap:96 VP8/90000',
      'a=rtcp-fb:96 nack pli',
    ]);
  });

  it('names one source a line: what is sent again goes under the same', () => {
    expect(thinOffer(offer).match(/^a=ssrc.*$/gm)).toEqual(['a=ssrc:11 cname:x']);
  });

  it('leaves everything else as it stands, in its order', () => {
    const already = thinOffer(offer);
    expect(thinOffer(already)).toBe(already);
    expect(already.startsWith('v=0\r\ns=-\r\na=group:BUNDLE 0 1\r\nm=audio')).toBe(true);
  });
});
