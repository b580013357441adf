import type { Table } from '#domain/session/state.ts';
import { CaptionPlace } from '#web/media/caption-line.tsx';
import { Latest } from './latest.tsx';
import { useLive } from './use-live.tsx';

/** Under the table: what is being said, where that is written along; else the last words on the table. */
export function UnderTable({ table }: { table: Table }) {
  const { nameOf } = useLive();
  return (
    <CaptionPlace nameOf={nameOf}>
      <Latest table={table} />
    </CaptionPlace>
  );
}
