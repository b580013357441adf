import type { Forwarders } from './forwarders.ts';

/** Everybody may read it: what a monitor needs, and nothing of who is there or of what went wrong. */
export function healthOf({ running, hasFailed }: Forwarders): {
  readonly ok: boolean;
  readonly detail: string;
} {
  if (running.length === 0 && hasFailed) return { ok: false, detail: 'No forwarder runs: the log says why.' };
  if (running.length === 0) return { ok: true, detail: 'Starts with the first person who comes.' };
  const ports = running.flatMap(({ ports }) => (ports ? [ports] : []));
  const udp = ports.map(({ port }) => port).join(', ');
  const tcp = ports.flatMap(({ tcpPort }) => (tcpPort === null ? [] : [tcpPort])).join(', ');
  return {
    ok: true,
    detail: `${running.length} forwarder(s), UDP port ${udp}, TCP port ${tcp || 'none'}.`,
  };
}
