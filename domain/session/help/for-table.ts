import type { HelpRequest } from '../state.ts';

/** A question for a table's facilitator. What that table's own team asks is a call for who runs the evening. */
export const isForTable = (request: HelpRequest): request is HelpRequest & { readonly table: number } =>
  request.kind === 'facilitator' && request.table !== null && !request.fromTeam;
