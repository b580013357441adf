import { afterEach, describe } from 'vitest';
import type { SessionId } from '#domain/kernel/ids.ts';
import type { JoinGrant } from '#protocol/media.ts';
import type { Attendee, MediaEvent, MediaProvider, MediaRights, MediaRoom } from './media.ts';
import { breaking } from './media-contract/breaking.ts';
import { calling, type Stands } from './media-contract/calling.ts';
import { ending } from './media-contract/ending.ts';
import { granting } from './media-contract/granting.ts';
import { placing } from './media-contract/placing.ts';
import { recording } from './media-contract/recording.ts';
import { reporting } from './media-contract/reporting.ts';

export interface MediaPlace {
  readonly room: MediaRoom;
  readonly rights: MediaRights;
}

/** A fresh provider, and what can be seen of it from its other side. What a kind does not have is left out. */
export interface OpenedForContract {
  readonly provider: MediaProvider;
  /** Comes in with a grant, as a browser would; resolves when the other side has them. */
  readonly enter?: (who: Attendee, grant: JoinGrant) => Promise<void>;
  /** Where the other side has this client now; null when it has not. */
  readonly whereIs?: (who: Attendee) => Promise<MediaPlace | null>;
  /** Keys and passwords: never in what a browser gets, nor in what the operator reads. */
  readonly secrets: readonly string[];
  /** A message of the other side, signed as it should be, and what it must come to. */
  readonly message?: {
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly means: readonly MediaEvent[];
  };
  /** Somebody calls in to this room from this number; what the provider tells of it. */
  readonly rings?: (session: SessionId, room: MediaRoom, number: string) => Promise<readonly MediaEvent[]>;
  readonly stands?: Stands;
  /** The other side goes away, and does not come back. */
  readonly breakDown?: () => Promise<void>;
}

export type Open = () => Promise<OpenedForContract>;

/**
 * What every provider of sound and picture must do: registers the tests for one. They are about the people and
 * rooms of `media-contract/examples.ts`. What a provider cannot do, it says in its capabilities, and is not asked.
 */
export function mediaContract(name: string, open: Open): void {
  describe(`media contract: ${name}`, () => {
    let opened: OpenedForContract | null = null;

    const fresh: Open = async () => {
      opened = await open();
      return opened;
    };

    afterEach(async () => {
      await opened?.provider.stop();
      opened = null;
    });

    granting(fresh);
    placing(fresh);
    ending(fresh);
    recording(fresh);
    reporting(fresh);
    calling(fresh);
    breaking(fresh);
  });
}
