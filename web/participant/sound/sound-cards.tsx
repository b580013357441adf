import type { Table } from '#domain/session/state.ts';
import { RecordingCard } from './recording.tsx';
import { InvitedCard, SpeakingBar } from './speaking.tsx';

/** What is asked about somebody's sound, and what they must know of it: in plenary, and at their table. */
export function SoundCards({ table }: { table: Table | null }) {
  return (
    <>
      <SpeakingBar />
      <InvitedCard />
      {table && <RecordingCard key={table.number} table={table} />}
    </>
  );
}
