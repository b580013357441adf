import { isForTable } from '#domain/session/help/for-table.ts';
import { mayResolveHelp } from '#domain/session/rights.ts';
import { Button } from '#web/ui/button.tsx';
import { useAct, useDesk, useNameOf } from './desk.ts';

/** What people at this table asked the facilitator, each seen by the table's team alone. */
export function Asked() {
  const { state, table, me, say } = useDesk();
  const nameOf = useNameOf();
  const { act, problem } = useAct();
  const actor = { person: me, roles: [] };
  const open = state.help.filter(
    (request) =>
      isForTable(request) &&
      request.table === table.number &&
      request.state.is !== 'resolved' &&
      request.person !== me &&
      mayResolveHelp(state, request, actor),
  );
  if (open.length === 0) return null;
  return (
    <section className="asked" aria-label={say('table.asked')}>
      <h2>{say('table.asked')}</h2>
      <ul>
        {open.map((request) => (
          <li key={request.id}>
            <span>
              <b>{say('table.asked.from', { name: nameOf(request.person) })}</b>
              <span className="meta">{request.words || say('table.asked.noWords')}</span>
            </span>
            <Button onPress={() => void act({ type: 'resolve-help', id: request.id })}>
              {say('table.asked.done')}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <p className="problem">{problem}</p>}
    </section>
  );
}
