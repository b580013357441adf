import { useEffect, useRef, useState } from 'react';
import type { Table } from '#domain/session/state.ts';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { tableName } from '#wording/table-called.ts';
import { useLive } from './use-live.tsx';

/** Somebody gave you a seat at another table: where you are now, and that your note came along. */
export function Moved({ table }: { table: Table }) {
  const { say } = useLive();
  const before = useRef(table.number);
  const [told, setTold] = useState(true);
  useEffect(() => {
    if (before.current !== table.number) setTold(false);
    before.current = table.number;
  }, [table.number]);
  if (told) return null;
  return (
    <div className="moved" role="status">
      <Icon name="chair" />
      <p>
        <b>{say('participant.moved.title', { number: table.number })}</b>
        {say('participant.moved.hint', { name: tableName(say, table) })}
      </p>
      <Button onPress={() => setTold(true)}>{say('participant.message.read')}</Button>
    </div>
  );
}
