/**
 * What can be wrong with storage itself (never with a command: that is a result).
 *
 * - `storage-in-use`: another process has it open
 * - `storage-newer`: it was written by a newer release; nothing was changed
 * - `storage-unreadable`: the file is not a Polder database, or it is damaged
 * - `storage-unreachable`: no PostgreSQL answers
 * - `storage-closed`: it was closed before
 * - `storage-unwritable`: the disk (full, gone) or the thread that writes to it refused
 * - `event-unknown`: the event to be redacted is not there
 * - `backup-unreadable`: the file is not a whole Polder backup
 * - `backup-newer`: the backup was made by a newer release
 */
export type StorageErrorCode =
  | 'storage-in-use'
  | 'storage-newer'
  | 'storage-unreadable'
  | 'storage-unreachable'
  | 'storage-closed'
  | 'storage-unwritable'
  | 'event-unknown'
  | 'backup-unreadable'
  | 'backup-newer';

export class StorageError extends Error {
  readonly code: StorageErrorCode;
  readonly detail: string;

  /** `detail` is for the operator's log: a file, an address, a number. Never words of people. */
  constructor(code: StorageErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.name = 'StorageError';
    this.code = code;
    this.detail = detail;
  }
}
