/*
 * What a browser offers, read strictly: only the few values below come out, each checked letter by letter. Native code
 * never sees the text of an offer, but a text that we write ourselves from these values.
 *
 * The m-lines stand in a fixed order: mid 0 own sound, 1 own picture high, 2 own picture low, and then slots: mid
 * 3 + 2k the sound of slot k, mid 4 + 2k its picture.
 */
export interface Offer {
  readonly ufrag: string;
  readonly pwd: string;
  readonly fingerprint: { readonly algorithm: string; readonly value: string };
  readonly setup: 'actpass' | 'active' | 'passive';
  /** Payload types, the same in every m-line. */
  readonly opus: number;
  readonly vp8: number;
  /** Id of the header extension that tells how loud somebody is; null when the browser does not send it. */
  readonly audioLevel: number | null;
  /** SSRC of what the browser sends at mid 0, 1 and 2; 0 where it sends nothing. */
  readonly sources: readonly [sound: number, high: number, low: number];
  /** How many slots it takes, 0 to 9. */
  readonly slots: number;
  /** Whether slots may bring pictures; false when their picture lines are asleep: for who takes part with sound only. */
  readonly pictures: boolean;
}

export const mostSlots = 9;
const ownLines = 3;
const asleep = 'a=inactive';
const audioLevelUri = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';
const hash = /^(sha-256|sha-384|sha-512) ((?:[0-9A-F]{2}:){31,63}[0-9A-F]{2})$/i;
const clean = /^[\x20-\x7e\u00a0-\uffff]*$/;

/** Null: not an offer in our order, or not one that we can answer. Never throws. */
export function readOffer(sdp: string): Offer | null {
  const lines = sdp.split(/\r?\n/);
  if (!lines.every((line) => line.length <= 1_000 && clean.test(line))) return null;
  const [head, ...media] = sections(lines);
  if (!head || !inOrder(media)) return null;
  const own = media[0];
  if (!own) return null;
  const any = (name: string) => attribute(own, name) ?? attribute(head, name);
  const ufrag = any('ice-ufrag');
  const pwd = any('ice-pwd');
  const setup = any('setup');
  const fingerprint = hash.exec(any('fingerprint') ?? '');
  const [opus, vp8] = [typeOf(media, 'audio', 'opus/48000/2'), typeOf(media, 'video', 'VP8/90000')];
  if (!ufrag || !/^[A-Za-z0-9+/]{4,256}$/.test(ufrag)) return null;
  if (!pwd || !/^[A-Za-z0-9+/]{22,256}$/.test(pwd)) return null;
  if (setup !== 'actpass' && setup !== 'active' && setup !== 'passive') return null;
  if (!fingerprint?.[1] || !fingerprint[2] || opus === null || vp8 === null || opus === vp8) return null;
  const sources = media.slice(0, ownLines).map(sourceOf);
  const sent = sources.filter((ssrc) => ssrc > 0);
  if (new Set(sent).size !== sent.length) return null;
  return {
    ufrag,
    pwd,
    fingerprint: { algorithm: fingerprint[1].toLowerCase(), value: fingerprint[2].toUpperCase() },
    setup,
    opus,
    vp8,
    audioLevel: extensionOf(own, audioLevelUri),
    sources: [sources[0] ?? 0, sources[1] ?? 0, sources[2] ?? 0],
    slots: (media.length - ownLines) / 2,
    pictures: !media.some((lines) => lines.includes(asleep)),
  };
}

/** The lines before the first `m=`, and then those of each m-line. */
function sections(lines: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of lines) {
    if (line.startsWith('m=')) found.push([]);
    found.at(-1)?.push(line);
  }
  return found;
}

function inOrder(media: readonly string[][]): boolean {
  const slots = (media.length - ownLines) / 2;
  if (!Number.isInteger(slots) || slots < 0 || slots > mostSlots) return false;
  return media.every((lines, at) => {
    const kind = at === 0 || (at >= ownLines && (at - ownLines) % 2 === 0) ? 'audio' : 'video';
    const taken = lines.includes('a=bundle-only') || !/^m=\w+ 0 /.test(lines[0] ?? '');
    return (
      lines[0]?.startsWith(`m=${kind} `) &&
      taken &&
      attribute(lines, 'mid') === `${at}` &&
      lines.includes('a=rtcp-mux') &&
      (lines.includes('a=sendrecv') ||
        lines.includes(at < ownLines ? 'a=sendonly' : 'a=recvonly') ||
        (at >= ownLines && kind === 'video' && lines.includes(asleep)))
    );
  });
}

/** The payload type of a codec, when every m-line of that kind offers it under the same number. */
function typeOf(media: readonly string[][], kind: string, codec: string): number | null {
  const found = media
    .filter(([first]) => first?.startsWith(`m=${kind} `))
    .map((lines) => {
      const types = lines[0]?.split(' ').slice(3) ?? [];
      const ours = lines
        .map((line) => /^a=rtpmap:(\d{1,3}) (\S+)$/.exec(line))
        .find((map) => map?.[2]?.toLowerCase() === codec.toLowerCase() && types.includes(map[1] ?? ''));
      return Number(ours?.[1] ?? -1);
    });
  const type = found[0] ?? -1;
  const usable = (type >= 0 && type < 64) || (type >= 96 && type <= 127);
  return usable && found.every((one) => one === type) ? type : null;
}

function extensionOf(lines: readonly string[], uri: string): number | null {
  for (const line of lines) {
    const map = /^a=extmap:(\d{1,2})(?:\/\w+)? (\S+)/.exec(line);
    if (map?.[2] === uri && Number(map[1]) >= 1 && Number(map[1]) <= 14) return Number(map[1]);
  }
  return null;
}

/** The first source of an m-line; where packets are sent again under another one, the one that is sent first. */
function sourceOf(lines: readonly string[]): number {
  const pair = lines.map((line) => /^a=ssrc-group:FID (\d{1,10}) \d{1,10}$/.exec(line)).find(Boolean);
  const single = lines.map((line) => /^a=ssrc:(\d{1,10})(?: |$)/.exec(line)).find(Boolean);
  const ssrc = Number(pair?.[1] ?? single?.[1] ?? 0);
  return ssrc <= 0xffffffff ? ssrc : 0;
}

function attribute(lines: readonly string[], name: string): string | null {
  const start = `a=${name}:`;
  return lines.find((line) => line.startsWith(start))?.slice(start.length) ?? null;
}
