import type { Table } from '#domain/session/state.ts';
import { Icon } from '#web/ui/icons.tsx';
import { itemOf } from './evening/place.ts';
import { onTable } from './evening/words.ts';
import { useLive } from './use-live.tsx';

/** The last words on the table, under it. */
export function Latest({ table }: { table: Table }) {
  const { session, say, me, nameOf } = useLive();
  const words = onTable(table, itemOf(session)?.id ?? null).findLast(({ redacted }) => redacted === null);
  if (!words) return null;
  const name = words.author === me ? say('common.seat.youShort') : nameOf(words.author ?? '');
  return (
    <p className="latest">
      <Icon name="talk" />
      <span>
        <span className="sr">{say('participant.latest')} </span>
        <b>{name}:</b> {words.text}
      </span>
    </p>
  );
}
