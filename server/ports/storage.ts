import type { DomainEvent } from '#domain/kernel/decider.ts';
import type { CommandId, PersonId, StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Refusal } from '#domain/kernel/result.ts';

/** An event as it lies on disk. `version` counts from 1 within its stream, without gaps. */
export interface StoredEvent<Event extends DomainEvent = DomainEvent> {
  /** Gap-safe order over all streams: a reader who has seen position N never later finds one below it. */
  readonly position: number;
  readonly stream: StreamName;
  readonly version: number;
  readonly at: Moment;
  readonly actor: PersonId | 'server';
  readonly commandId: CommandId;
  readonly event: Event;
}

/** What a command came to the first time. A repeat of the command is answered with this. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly version: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * A row beside the log: people, links, sign-ins, mails to send. Personal data lives here and nowhere else.
 * `unique` is optional and unique within its collection; `group` is for listing (not unique).
 */
export interface RegisterRow {
  readonly collection: Collection;
  readonly key: string;
  readonly unique?: string;
  readonly group?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Collection = 'people' | 'links' | 'sign-ins' | 'outbox' | 'settings' | 'drafts' | 'recordings';

export type RegisterChange =
  | ({ readonly change: 'put' } & RegisterRow)
  | { readonly change: 'remove'; readonly collection: Collection; readonly key: string };

export interface AppendRequest {
  readonly stream: StreamName;
  /** The version the decision was taken on; 0 for a new stream. */
  readonly expected: number;
  readonly at: Moment;
  readonly actor: PersonId | 'server';
  readonly commandId: CommandId;
  /** May be empty: then only the outcome (and the register changes) are kept. */
  readonly events: readonly DomainEvent[];
  /** Kept for a refused command, so that a repeat gets the same answer; then `events` is empty. */
  readonly refusal?: Refusal;
  /** Written in the same transaction as the events. */
  readonly register?: readonly RegisterChange[];
}

export type AppendResult =
  /** On disk. `version` is the stream's version after this append; `position` of the last event. */
  | { readonly kind: 'appended'; readonly version: number; readonly position: number }
  /** This actor's command id is known on this stream: nothing was written. */
  | { readonly kind: 'repeated'; readonly outcome: Outcome }
  /** Someone else wrote first: nothing was written. `version` is the stream's version now. */
  | { readonly kind: 'conflict'; readonly version: number }
  /** A register row's unique value is taken by another key: nothing was written. */
  | { readonly kind: 'taken'; readonly collection: Collection; readonly unique: string };

/** A disposable shortcut: losing it costs time, never facts. `shape` changes when the state's type does. */
export interface Snapshot {
  readonly stream: StreamName;
  readonly version: number;
  readonly shape: string;
  readonly state: unknown;
}

/**
 * Where Polder keeps what must last. Every adapter passes `storage-contract.ts`.
 *
 * Durability: when `append` resolves with `appended`, the events, the outcome and the register changes
 * survive a killed process and a power cut. Appends that arrive together may share one transaction
 * (group commit), but each succeeds or fails by itself: one conflict never undoes its neighbour.
 */
export interface Storage {
  append(request: AppendRequest): Promise<AppendResult>;
  /** Events of one stream in order, those with version > `after` (default 0). */
  read(stream: StreamName, after?: number): Promise<readonly StoredEvent[]>;
  /** Events of all streams in position order, those with position > `after`; at most `limit`. */
  readAll(after: number, limit: number): Promise<readonly StoredEvent[]>;
  version(stream: StreamName): Promise<number>;
  /** Names of streams that start with `prefix`, in name order. */
  streams(prefix: string): Promise<readonly StreamName[]>;
  outcome(stream: StreamName, actor: PersonId | 'server', commandId: CommandId): Promise<Outcome | null>;
  /**
   * The one thing that rewrites the log: replaces a stored event by `event` (a tombstone keeps type,
   * audience and ids; words become empty, with reason and date). Also drops the stream's snapshots.
   */
  redact(stream: StreamName, version: number, event: DomainEvent): Promise<void>;
  /** Removes streams whole, with outcomes and snapshots: for example data and rehearsals, nothing else. */
  forget(streams: readonly StreamName[]): Promise<void>;

  snapshot(stream: StreamName, shape: string): Promise<Snapshot | null>;
  keepSnapshot(snapshot: Snapshot): Promise<void>;

  find(collection: Collection, key: string): Promise<RegisterRow | null>;
  findUnique(collection: Collection, unique: string): Promise<RegisterRow | null>;
  /** Rows of a collection, of one group when given, in key order. */
  list(collection: Collection, group?: string): Promise<readonly RegisterRow[]>;
  /** Register changes that go with no event (a used link, a sent mail). All or none; refused when a unique value is taken. */
  change(
    changes: readonly RegisterChange[],
  ): Promise<{ kind: 'changed' } | { kind: 'taken'; collection: Collection; unique: string }>;

  /** A consistent copy while others write: SQLite writes a database file, the others a portable JSON-lines file. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
