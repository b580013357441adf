import type { DomainEvent } from '#domain/kernel/decider.ts';
import type { AppendRequest, RegisterRow } from '../storage.ts';

/** An event with words in it, as the contract's tests write them. */
export interface Noted extends DomainEvent {
  readonly type: 'noted';
  readonly words: string;
}

export const noted = (words: string): Noted => ({ type: 'noted', audience: 'everyone', words });

export const stream = 'session:aaaaaaaaaaaaaaaa';
export const otherStream = 'session:bbbbbbbbbbbbbbbb';
export const anna = 'annaannaannaanna';
export const bram = 'brambrambrambram';

let commands = 0;
export const freshCommandId = (): string => `command${(commands++).toString(36).padStart(9, '0')}`;

/** An append by Anna to `stream`, with a command id of its own; `changes` says what is different. */
export const append = (changes: Partial<AppendRequest> = {}): AppendRequest => ({
  stream,
  expected: 0,
  at: 1_760_000_000_000,
  actor: anna,
  commandId: freshCommandId(),
  events: [noted('Ik wil niet gelijk krijgen.')],
  ...changes,
});

export const personRow = (changes: Partial<RegisterRow> = {}): RegisterRow => ({
  collection: 'people',
  key: anna,
  unique: 'staff:anna@rietvoorde.example',
  group: 'staff',
  body: { firstName: 'Anna' },
  ...changes,
});

export const words = (events: readonly { readonly event: DomainEvent }[]): string[] =>
  events.map(({ event }) => (event as Noted).words);
