import type { Offer } from './sdp/offer.ts';

/** What one transport says of itself in the answer. The forwarder writes the answer; all m-lines share this. */
export interface TransportSide {
  readonly ufrag: string;
  readonly pwd: string;
  /** Hash of the certificate, as in SDP: `sha-256` and `AB:CD:…`. */
  readonly fingerprint: { readonly algorithm: string; readonly value: string };
  /** Who begins the DTLS handshake: `active` is us. */
  readonly setup: 'active' | 'passive';
  /** What comes after `a=candidate:` on a line, with an address that browsers can reach. */
  readonly candidates: readonly string[];
}

/** What a transport tells of one browser. Nothing may be told after `close` was called. */
export interface PeerEar {
  connected(): void;
  /** The line is lost for good: the browser went away, or nothing came for longer than ICE waits. */
  gone(): void;
  /** One decrypted RTP or RTCP packet, as the browser sent it. The ear keeps the buffer and changes it. */
  packet(packet: Buffer): void;
}

/**
 * A line to one browser: ICE, DTLS and SRTP, and nothing else. It knows no rooms, slots or m-lines: packets go by their
 * SSRC, in and out.
 */
export interface Peer {
  readonly side: TransportSide;
  /** One RTP or RTCP packet, complete but for encryption. The buffer may change as soon as this returns. Never throws. */
  send(packet: Buffer): boolean;
  /** Twice is allowed. Lets go of every callback, so that nothing of this peer stays in memory. */
  close(): void;
}

/** Opens a line for an offer that was read. Rejects when nothing can be made of it. */
export type OpenPeer = (name: string, offer: Offer, ear: PeerEar) => Promise<Peer>;

/** How lines are made. */
export interface Transport {
  readonly port: number;
  readonly open: OpenPeer;
  stop(): void;
}

/** Another way to the same lines, for browsers that cannot come over UDP. */
export interface Road {
  readonly port: number;
  /** What comes after `a=candidate:`. */
  readonly candidates: readonly string[];
  stop(): void;
}
