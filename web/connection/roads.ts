import { lateSocket } from './late-socket.ts';
import type { SocketLike } from './line.ts';

/** Where a page remembers which road got through. */
export interface RoadMemory {
  recall(): string | null;
  remember(road: Road): void;
}

type Road = 'socket' | 'stream';

/** The ways to the server. */
export interface Roads {
  readonly socket: (url: string) => SocketLike;
  /** Whether anything at all came over the last one. */
  readonly tried: (gotThrough: boolean) => void;
}

/** WebSockets that brought nothing, one after another, before the other road is tried. */
const mostSilent = 2;
/** The same where one got through before: then it is rather the server that is away for a moment. */
const mostSilentOnceHeard = 4;

/**
 * A WebSocket comes first. Where several in a row brought nothing at all, a stream takes turns with it; and where no
 * WebSocket ever got through, the stream is the first to be tried from then on.
 */
export function roads(
  memory: RoadMemory,
  open: Readonly<Record<Road, (url: string) => SocketLike>> = realRoads,
): Roads {
  const before = memory.recall();
  let isSocketHeard = before === 'socket';
  let next: Road = before === 'stream' ? 'stream' : 'socket';
  let now: Road = next;
  let silent = 0;
  return {
    socket(url) {
      now = next;
      return open[now](url);
    },
    tried(gotThrough) {
      if (gotThrough) {
        silent = 0;
        isSocketHeard ||= now === 'socket';
        next = isSocketHeard ? 'socket' : 'stream';
        memory.remember(next);
        return;
      }
      silent += 1;
      const most = isSocketHeard ? mostSilentOnceHeard : mostSilent;
      next = now === 'socket' && silent >= most ? 'stream' : 'socket';
    },
  };
}

const realRoads = {
  socket: (url: string) => new WebSocket(url) as unknown as SocketLike,
  // `wss://host/live` is `https://host/live/stream` too
  stream: (url: string) => lateSocket(streamTo(`${url.replace(/^ws/, 'http')}/stream`)),
};

async function streamTo(url: string): Promise<SocketLike> {
  const { StreamSocket } = await import('./stream-socket.ts');
  return new StreamSocket(url);
}
