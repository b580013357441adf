import { LoadClient } from './load-client.ts';

/** A client that tells each packet that it sends. */
export class CountedClient extends LoadClient {
  onSent: (packet: Buffer) => void = () => {};

  override send(packet: Buffer): void {
    const before = this.sent;
    super.send(packet);
    if (this.sent > before) this.onSent(packet);
  }
}

/** One person in a measurement: what they send, and the lines over which the others come to them. */
export interface Attendant {
  readonly sender: number;
  readonly room: string;
  readonly gives: CountedClient;
  readonly takes: readonly CountedClient[];
}

export interface Wish {
  /** At least 1, another for each person. */
  readonly sender: number;
  readonly room: string;
  readonly speaks: boolean;
  /** The small picture as well, as Polder's page sends it. */
  readonly low: boolean;
}

/** `tables` times `people` who all send sound and picture, numbered from `first`. */
export const atTables = (tables: number, people: number, low: boolean, first = 1): Wish[] =>
  Array.from({ length: tables * people }, (_, index) => ({
    sender: first + index,
    room: `table:${1 + Math.floor(index / people)}`,
    speaks: true,
    low,
  }));

/** One speaks with sound and picture, so many listen. */
export const inPlenary = (listeners: number): Wish[] =>
  Array.from({ length: 1 + listeners }, (_, index) => ({
    sender: 1 + index,
    room: 'plenary',
    speaks: index === 0,
    low: true,
  }));
