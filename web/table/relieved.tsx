import { useRef } from 'react';
import type { SeatRole } from '#domain/session/events.ts';
import { seatAt } from '#domain/session/find.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { useDesk, useLeads, useNameOf } from './desk.ts';
import { successorOf } from './successor.ts';

/** Who has now what one had to do at this table since this page opened. */
function useSuccession(): string {
  const { table, me, say } = useDesk();
  const nameOf = useNameOf();
  const role = seatAt(table, me)?.role ?? 'participant';
  const had = useRef<SeatRole>(role);
  if (role !== 'participant') had.current = role;
  const successor = successorOf(table, had.current);
  if (!successor) return say('table.relieved.nobody');
  return say(`table.relieved.${successor.role}`, { name: nameOf(successor.person) });
}

/** Who has no task at this table any more reads that at once, and goes on with their own screen; the sound stays. */
export function Relieved() {
  const { state, say } = useDesk();
  const leads = useLeads();
  const title = useSuccession();
  const isShown = !leads && state.status !== 'closed';
  return (
    <>
      <LiveRegion sentence={isShown ? title : ''} />
      {isShown && (
        <section className="relieved" aria-label={title}>
          <Icon name="chair" />
          <p>
            <b>{title}</b> {say('table.relieved.hint')}
          </p>
          <Button kind="filled" onPress={() => location.reload()}>
            {say('table.relieved.go')}
          </Button>
        </section>
      )}
    </>
  );
}
