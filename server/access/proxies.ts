import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** What the browser asked for, as far as we know. */
export interface AskedAt {
  /** With the port where it is not the usual one; undefined when nobody said. */
  readonly host: string | undefined;
  readonly https: boolean;
}

export type AskedOf = (request: IncomingMessage) => AskedAt;

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** An address (`10.0.0.1`, `::1`) or a network (`10.0.0.0/8`). */
export function canRead(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32));
}

/**
 * Believes `X-Forwarded-Host` and `X-Forwarded-Proto` of these proxies, and of nobody else: anybody can send
 * such a header. Entries have been checked by `canRead`.
 */
export function askedThrough(proxies: readonly string[]): AskedOf {
  const trusted = new BlockList();
  for (const entry of proxies) {
    const [address = '', bits] = entry.split('/');
    if (bits === undefined) trusted.addAddress(address, family(address));
    else trusted.addSubnet(address, Number(bits), family(address));
  }
  return ({ headers, socket: { remoteAddress } }) => {
    const believed = remoteAddress !== undefined && trusted.check(remoteAddress, family(remoteAddress));
    const told = (name: string): string | undefined => (believed ? first(headers[name]) : undefined);
    return {
      host: plain(told('x-forwarded-host') ?? headers.host),
      https: told('x-forwarded-proto')?.toLowerCase() === 'https',
    };
  };
}

/** A name or address with its port, and nothing that means something in a header. */
const plain = (host: string | undefined): string | undefined =>
  host !== undefined && /^[\w.:[\]-]+$/.test(host) ? host : undefined;

/** The proxy nearest to the browser stands first. */
const first = (header: string | string[] | undefined): string | undefined =>
  String(header ?? '')
    .split(',')[0]
    ?.trim() || undefined;
