import type { Decider, DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';

export type AnySlice = Pick<Decider<unknown, DomainCommand, DomainEvent>, 'initial' | 'decide' | 'evolve'>;

/** The slices a page follows, by kind of stream: only these are loaded on the device. */
export type Slices = Readonly<Record<string, AnySlice>>;

export const kindOf = (stream: string): string => stream.split(':')[0] ?? '';
export const subjectOf = (stream: string): string => stream.slice(stream.indexOf(':') + 1);
