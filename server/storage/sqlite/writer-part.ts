import type { Collection } from '../../ports/storage.ts';

/** A change of the register, its body as the text that is kept. */
export type RowChange =
  | {
      readonly change: 'put';
      readonly collection: Collection;
      readonly key: string;
      readonly unique: string | null;
      readonly group: string | null;
      readonly body: string;
    }
  | { readonly change: 'remove'; readonly collection: Collection; readonly key: string };

/** An append on its way to the writing thread: JSON is text already, made once. */
export interface AppendPart {
  readonly kind: 'append';
  readonly stream: string;
  readonly expected: number;
  readonly at: number;
  readonly actor: string;
  readonly commandId: string;
  readonly events: readonly string[];
  readonly outcome: string;
  readonly register: readonly RowChange[];
}

/** One thing to write, as it is told to the writing thread. */
export type Part =
  | AppendPart
  | { readonly kind: 'change'; readonly register: readonly RowChange[] }
  | { readonly kind: 'redact'; readonly stream: string; readonly version: number; readonly event: string }
  | { readonly kind: 'forget'; readonly streams: readonly string[] }
  | {
      readonly kind: 'snapshot';
      readonly stream: string;
      readonly version: number;
      readonly shape: string;
      readonly state: string;
    };
