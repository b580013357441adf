import type { MediaKind } from '#domain/process/events.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import type { Live } from '../live/gateway.ts';
import type { Postman } from '../mail/postman.ts';
import type { Chance, Clock } from '../ports/clock.ts';
import type { MediaProvider } from '../ports/media.ts';
import type { PageNeeds } from '../ports/page-needs.ts';
import type { Recordings } from '../ports/recordings.ts';
import type { Storage } from '../ports/storage.ts';
import type { Reactions } from '../reactions/reactions.ts';
import type { ProjectDirectory } from '../views/project-directory.ts';
import type { Assets } from './assets.ts';

export interface MediaSetUp {
  available(): readonly MediaKind[];
  /** How many people of one evening are let in; left out where whoever comes is. */
  mostPeople?(): Partial<Record<MediaKind, number>>;
  /** Speech can be turned into text here. */
  captions?(): boolean;
  /** Left out where everything comes from Polder itself. */
  pageNeeds?(): PageNeeds;
  /** Whether what brings sound and picture works now, in words for the operator; never a secret. */
  health?(): Promise<readonly { provider: MediaProvider['id']; ok: boolean; detail: string }[]>;
  /** What the other side of a provider sends. Throws a `MediaRefusal` when it is not believed. */
  webhook?(
    provider: MediaProvider['id'],
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<void>;
}

/** What every route may use. */
export interface Server {
  readonly storage: Storage;
  readonly dispatch: Dispatch;
  readonly projects: ProjectDirectory;
  readonly reactions: Reactions;
  readonly live: Live;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly postman: Postman;
  /** What the operator set up for sound and picture; left out where nothing was. */
  readonly media?: MediaSetUp;
  /** What tables allowed to be recorded; left out where nothing can be. */
  readonly recordings?: Recordings;
  /** The sender's address, for calendar files. */
  readonly mailFrom: string;
  readonly assets: Assets;
  /** `https://dialoog.rietvoorde.nl`, without a slash at the end: all links are built on it. */
  readonly publicUrl: string;
  /** Shown on the console while the installation is empty; whoever sets it up must enter it. */
  readonly setupCode: string;
  /** Mails go out by SMTP. */
  readonly sendsMail: boolean;
  /** The secret of the mailbox page; null when mail goes out by SMTP or the address is public. */
  readonly mailboxSecret: string | null;
  readonly adminSecret: string;
  log(line: string): void;
}
