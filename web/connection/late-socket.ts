import { broken } from '#protocol/close-codes.ts';
import type { SocketLike } from './line.ts';

/** A socket whose code is still being fetched: for what hardly anybody needs. */
export function lateSocket(coming: Promise<SocketLike>): SocketLike {
  let real: SocketLike | null = null;
  let isClosed = false;
  const made: SocketLike = {
    get readyState() {
      return real?.readyState ?? 0;
    },
    send: (data) => real?.send(data),
    close(code) {
      isClosed = true;
      real?.close(code);
    },
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
  };
  coming.then(
    (socket) => {
      const { onopen, onmessage, onclose, onerror } = made;
      real = Object.assign(socket, { onopen, onmessage, onclose, onerror });
      if (isClosed) socket.close();
    },
    () => made.onclose?.({ code: broken }),
  );
  return made;
}
