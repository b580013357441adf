import type { Audience } from '../../kernel/audience.ts';
import { isServer } from '../../kernel/decider.ts';
import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { type Act, happened, unchanged } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { mayResolveHelp, mayRunEvening } from '../rights.ts';
import { roleOf } from '../roles.ts';
import type { HelpRequest, Live, Lobby } from '../state.ts';
import { refuseUnstorable } from '../words/text.ts';
import { isForTable } from './for-table.ts';

export const askHelp: Act<Asked<'ask-help'>, Lobby | Live> = (command, state, { now, actor }) => {
  const { person } = actor;
  const place = roleOf(state, person);
  if (!place) return refuse('no-seat');
  const { id, kind, words } = command;
  const known = state.help.find((request) => request.id === id);
  if (known) return known.person === person && known.kind === kind ? unchanged : refuse('id-taken');
  const waits = (one: HelpRequest) =>
    one.person === person && one.kind === kind && one.state.is !== 'resolved';
  if (state.help.some(waits)) return refuse('help-already-asked');
  const refused = refuseUnstorable(words);
  if (refused) return refused;
  const { table } = place;
  const asked: SessionEvent = {
    type: 'help-asked',
    audience: `person:${person}`,
    id,
    kind,
    words,
    person,
    table,
    at: now,
  };
  if (kind !== 'facilitator' || table === null) return happened(asked);
  if (place.role !== 'participant') return happened({ ...asked, fromTeam: true });
  const audience: Audience = `table-team:${table}`;
  return happened(asked, { type: 'table-asked', audience, id, words, person, table, at: now });
};

export const claimHelp: Act<Asked<'claim-help'>, Lobby | Live> = ({ id }, state, { now, actor }) => {
  if (!mayRunEvening(state, actor) || isServer(actor)) return refuse('not-allowed');
  const request = state.help.find((one) => one.id === id);
  if (!request) return refuse('no-such-help');
  if (request.state.is === 'resolved') return refuse('help-done');
  const by = actor.person;
  if (request.state.is === 'claimed') return request.state.by === by ? unchanged : refuse('help-taken');
  return happened(
    ...sides(request).map((audience) => ({ type: 'help-claimed' as const, audience, id, by, at: now })),
  );
};

export const resolveHelp: Act<Asked<'resolve-help'>, Lobby | Live> = ({ id }, state, { now, actor }) => {
  const request = state.help.find((one) => one.id === id);
  if (!request) return refuse('no-such-help');
  if (!mayResolveHelp(state, request, actor) || isServer(actor)) return refuse('not-allowed');
  if (request.state.is === 'resolved') return unchanged;
  const by = actor.person;
  return happened(
    ...sides(request).map((audience) => ({ type: 'help-resolved' as const, audience, id, by, at: now })),
  );
};

/** Who knows of a question: who asked it and, where it was for the facilitator, the team of that table. */
function sides(request: HelpRequest): readonly Audience[] {
  const own: Audience = `person:${request.person}`;
  return isForTable(request) ? [own, `table-team:${request.table}`] : [own];
}
