import type { SessionCommand } from '#domain/session/commands.ts';
import type { Table } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { useControl, useNameOf } from './control.ts';

interface Props {
  table: Table;
  act: (command: SessionCommand) => Promise<boolean>;
}

/** Taking the lead of a table oneself; says beforehand what becomes of who has it. */
export function LeadMyself({ table, act }: Props) {
  const { me, say } = useControl();
  const nameOf = useNameOf();
  const { number, facilitator } = table;
  if (facilitator === me) return null;
  return (
    <>
      {facilitator && <p className="xs">{say('stage.people.relieves', { name: nameOf(facilitator) })}</p>}
      <Button onPress={() => void act({ type: 'take-role', table: number, person: me, role: 'facilitator' })}>
        {say('stage.people.iFacilitate')}
      </Button>
    </>
  );
}
