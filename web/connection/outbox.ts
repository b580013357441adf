import type { CommandId, StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';

/** A command that is kept until the server says it is on disk. */
export interface Queued {
  readonly id: CommandId;
  readonly stream: StreamName;
  readonly command: { readonly type: string };
  readonly at: Moment;
}

/** Where commands wait on the device. */
export interface Outbox {
  load(streams: readonly StreamName[]): Promise<readonly Queued[]>;
  put(queued: Queued): Promise<void>;
  remove(id: CommandId): Promise<void>;
}

/** For devices (or programs) that keep nothing. */
export function memoryOutbox(): Outbox {
  const rows = new Map<CommandId, Queued>();
  return {
    load: async (streams) => [...rows.values()].filter(({ stream }) => streams.includes(stream)),
    put: async (queued) => void rows.set(queued.id, queued),
    remove: async (id) => void rows.delete(id),
  };
}
