import { answerDecider } from '#domain/answer/decider.ts';
import { harvestDecider } from '#domain/harvest/decider.ts';
import type { Decider, DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import type { StreamName } from '#domain/kernel/ids.ts';
import { enrolmentDecider, organisationDecider } from '#domain/people/decider.ts';
import { processDecider } from '#domain/process/decider.ts';
import { sessionDecider } from '#domain/session/decider.ts';

export type AnyDecider = Decider<unknown, DomainCommand, DomainEvent>;

/** Each kind of stream and the slice that decides about it; the shell knows nothing more of a slice. */
const deciders = {
  organisation: organisationDecider,
  process: processDecider,
  people: enrolmentDecider,
  harvest: harvestDecider,
  answer: answerDecider,
  session: sessionDecider,
};

export type StreamKind = keyof typeof deciders;

/** The state of a stream of this kind. */
export type StateOf<Kind extends StreamKind> = (typeof deciders)[Kind]['initial'];
export type CommandOf<Kind extends StreamKind> = Parameters<(typeof deciders)[Kind]['decide']>[0];

export const kindOf = (stream: StreamName): StreamKind | null => {
  const kind = stream.split(':')[0] ?? '';
  return kind in deciders ? (kind as StreamKind) : null;
};

/** What stands behind the colon: a project or session id. */
export const subjectOf = (stream: StreamName): string => stream.slice(stream.indexOf(':') + 1);

/** Throws for a name of no known kind: names from outside are checked by the protocol first. */
export function deciderOf(stream: StreamName): AnyDecider {
  const kind = kindOf(stream);
  if (kind === null) throw new Error(`no slice decides about stream ${stream}`);
  return deciders[kind] as unknown as AnyDecider;
}
