import { useRef } from 'react';
import { timeLeft } from '#domain/session/clock/left.ts';
import { afterTogether } from '#domain/session/clock/together.ts';
import type { Table } from '#domain/session/state.ts';
import { useMedia } from '#web/media/use-media.ts';
import { mustListen } from '#web/media/view.ts';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { itemOf } from './evening/place.ts';
import { afterWords } from './evening/together.ts';
import { onTable } from './evening/words.ts';
import { useLive } from './use-live.tsx';

/** What a screen reader hears of what others see arrive: the part, the turn, a note, the last minutes. */
export function Announcements({ table }: { table: Table | null }) {
  const { session, say, me, nameOf, now } = useLive();
  const isUnheard = mustListen(useMedia().view);
  const item = itemOf(session);
  const speaker = table?.floor?.person ?? null;
  const left = timeLeft(session, table, now);
  const minutes = left.unit === 'minutes' ? left.count : null;
  const sentences = [
    useItemWords(),
    speaker && speaker !== me ? say('participant.sound.announce.turn', { name: nameOf(speaker) }) : '',
    speaker === me ? say(isUnheard ? 'participant.hand.floorUnheard' : 'participant.hand.floor') : '',
    laidByOthers(table, item?.id ?? null, me) ? say('participant.sound.announce.laid') : '',
    minutes === 5 ? say('participant.sound.announce.five') : '',
    minutes === 1 ? say('participant.sound.announce.one') : '',
  ];
  const marks = [
    `${item?.id} ${afterTogether(session)}`,
    speaker ?? '',
    `${speaker} ${isUnheard}`,
    laidByOthers(table, item?.id ?? null, me),
    minutes === 5,
    minutes === 1,
  ];
  return <LiveRegion sentence={useLatest(sentences, marks)} />;
}

function useItemWords(): string {
  const { session, say } = useLive();
  const item = itemOf(session);
  const after = afterWords(session, say);
  if (after) return `${say('participant.plenary.title')}. ${after}`;
  return item ? say('participant.sound.announce.item', { title: item.title, question: item.prompt }) : '';
}

const laidByOthers = (table: Table | null, item: string | null, me: string): number =>
  table ? onTable(table, item).filter(({ author }) => author !== me).length : 0;

/** Of all sentences the one whose mark changed last. */
function useLatest(sentences: readonly string[], marks: readonly unknown[]): string {
  const before = useRef(marks);
  const spoken = useRef('');
  const changed = marks.findIndex((mark, index) => mark !== before.current[index] && sentences[index] !== '');
  before.current = marks;
  if (changed >= 0) spoken.current = sentences[changed] ?? '';
  return spoken.current;
}
