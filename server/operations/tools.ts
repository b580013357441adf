import type { Actor } from '#domain/kernel/decider.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import type { Chance } from '../ports/clock.ts';
import type { Recordings } from '../ports/recordings.ts';
import type { Storage } from '../ports/storage.ts';

/** What an operation works with; the running server and `npm run admin` each bring their own. */
export interface OperationTools {
  readonly storage: Storage;
  readonly dispatch: Dispatch;
  readonly chance: Chance;
  now(): Moment;
  /** Left out beside the server: it takes away the voices of who was erased when it starts. */
  readonly recordings?: Pick<Recordings, 'removeOf'>;
}

export const operator: Actor = { person: 'server', roles: [] };
