import type { HelpRequest } from '#domain/session/state.ts';

const order = { open: 0, claimed: 1, resolved: 2 } as const;

/** The name of the sentence that says what is asked; a table's own team asks whoever leads the evening to come. */
export const helpKindOf = ({ kind, fromTeam }: HelpRequest) =>
  fromTeam ? 'stage.help.kind.team' : (`stage.help.kind.${kind}` as const);

/** Requests as the desk works through them: open first, who waits longest on top; of the settled ones the last few. */
export function helpList(help: readonly HelpRequest[], settled = 2): readonly HelpRequest[] {
  const resolved = help.filter((request) => request.state.is === 'resolved').slice(-settled);
  return help
    .filter((request) => request.state.is !== 'resolved' || resolved.includes(request))
    .toSorted((a, b) => order[a.state.is] - order[b.state.is] || a.askedAt - b.askedAt);
}
