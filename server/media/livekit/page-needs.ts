import type { PageNeeds } from '../../ports/page-needs.ts';

/** The page talks to LiveKit itself. The service of LiveKit sends it on to a region. */
export function liveKitNeeds(url: string): PageNeeds {
  const { host, protocol, hostname } = new URL(url);
  const hosts = [host, ...(hostname.endsWith('.livekit.cloud') ? ['*.livekit.cloud'] : [])];
  const isSafe = protocol === 'wss:' || protocol === 'https:';
  const connections = hosts.flatMap((one) =>
    isSafe ? [`wss://${one}`, `https://${one}`] : [`ws://${one}`, `http://${one}`],
  );
  return { scripts: [], frames: [], connections };
}
