import type { Page } from '@playwright/test';

/** What goes over the line of a page, as its own browser tells. */
export interface Traffic {
  /** Pictures that were decoded. */
  readonly decoded: number;
  /** Pictures that were made of its own camera, in the size of which the fewest were made; one that rests counts not. */
  readonly encoded: number;
  /** Loudness that was decoded. */
  readonly energy: number;
  /** Packets of pictures that came, and those that never did however often they were asked for. */
  readonly came: number;
  readonly gone: number;
}

interface Counted extends Omit<Traffic, 'encoded'> {
  readonly sizes: readonly number[];
}

const trafficOn = (page: Page): Promise<Counted> =>
  page.evaluate(async () => {
    const { connections } = globalThis as unknown as { connections: RTCPeerConnection[] };
    const traffic = { decoded: 0, energy: 0, came: 0, gone: 0 };
    const sizes: number[] = [];
    for (const report of (await connections.at(-1)?.getStats())?.values() ?? []) {
      if (report.type === 'outbound-rtp' && report.kind === 'video') sizes.push(report.framesEncoded);
      if (report.type !== 'inbound-rtp') continue;
      traffic.energy += report.totalAudioEnergy ?? 0;
      if (report.kind !== 'video') continue;
      traffic.decoded += report.framesDecoded;
      traffic.came += report.packetsReceived;
      traffic.gone += report.packetsLost;
    }
    return { ...traffic, sizes };
  });

export async function trafficWithin(pages: readonly Page[], ms: number): Promise<readonly Traffic[]> {
  const before = await Promise.all(pages.map(trafficOn));
  await pages[0]?.waitForTimeout(ms);
  const after = await Promise.all(pages.map(trafficOn));
  return after.map((now, at) => {
    const then = before[at] ?? now;
    return {
      decoded: now.decoded - then.decoded,
      encoded: Math.min(
        ...now.sizes.map((count, size) => count - (then.sizes[size] ?? 0)).filter((count) => count > 0),
      ),
      energy: now.energy - then.energy,
      came: now.came - then.came,
      gone: now.gone - then.gone,
    };
  });
}
