import type { StreamName } from '#domain/kernel/ids.ts';
import { type Connection, openConnection } from './connection.ts';
import { deviceOutbox } from './device-outbox.ts';
import { type RoadMemory, roads } from './roads.ts';
import type { Slices } from './slices.ts';

const remembered = 'polder:road';

/** For as long as this tab is open; a browser that keeps nothing tries anew each time. */
const pageMemory: RoadMemory = {
  recall() {
    try {
      return sessionStorage.getItem(remembered);
    } catch {
      return null;
    }
  },
  remember(road) {
    try {
      sessionStorage.setItem(remembered, road);
    } catch {
      // nothing is lost but a moment, the next time
    }
  },
};

/** Opens the connection of a page: outbox on the device, away when hidden, gone and back at once with the network. */
export async function connectPage(options: {
  readonly token: string | null;
  readonly owner: string;
  readonly streams: readonly StreamName[];
  readonly slices: Slices;
}): Promise<Connection> {
  const { owner, ...rest } = options;
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`;
  const connection = openConnection({
    ...rest,
    ...roads(pageMemory),
    url,
    outbox: await deviceOutbox(owner),
  });
  addEventListener('offline', () => connection.drop());
  addEventListener('online', () => connection.hurry());
  document.addEventListener('visibilitychange', () => {
    connection.away(document.visibilityState === 'hidden');
    if (document.visibilityState === 'visible') connection.hurry();
  });
  return connection;
}
