import type { AppendRequest, RegisterChange, Snapshot } from '../../ports/storage.ts';
import { outcomeOf } from '../outcome.ts';
import type { AppendPart, Part, RowChange } from './writer-part.ts';

/** What is to be written, as parts for the writing thread. Throws when something is no JSON. */
export const appendPart = (request: AppendRequest): AppendPart => {
  const { stream, expected, at, actor, commandId, events, register = [] } = request;
  return {
    kind: 'append',
    stream,
    expected,
    at,
    actor,
    commandId,
    events: events.map((event) => JSON.stringify(event)),
    outcome: JSON.stringify(outcomeOf(request, expected + events.length)),
    register: register.map(rowChange),
  };
};

export const changePart = (changes: readonly RegisterChange[]): Part => ({
  kind: 'change',
  register: changes.map(rowChange),
});

export const snapshotPart = ({ stream, version, shape, state }: Snapshot): Part => ({
  kind: 'snapshot',
  stream,
  version,
  shape,
  state: JSON.stringify(state),
});

function rowChange(change: RegisterChange): RowChange {
  const { collection, key } = change;
  if (change.change === 'remove') return { change: 'remove', collection, key };
  const { unique = null, group = null, body } = change;
  return { change: 'put', collection, key, unique, group, body: JSON.stringify(body) };
}
