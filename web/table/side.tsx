import { Asked } from './asked.tsx';
import { Callers } from './callers.tsx';
import { useDesk } from './desk.ts';
import { Notes } from './notes.tsx';
import { Sound } from './sound.tsx';
import { Turns } from './turns-list.tsx';

/** Right: whose turn it is, and what is written down. */
export function Side() {
  const { say } = useDesk();
  return (
    <aside className="desk-side" aria-label={say('table.side')}>
      <Asked />
      <Turns />
      <Sound />
      <Callers />
      <Notes />
    </aside>
  );
}
