import type { Moment } from '#domain/kernel/moments.ts';
import type { Live } from '#domain/session/state.ts';
import type { Segment } from '#web/ui/segments.tsx';
import type { Say } from '../say.ts';

/** The run sheet as one line: what is done, what is now, what comes. */
export function courseOf(session: Live, now: Moment, say: Say): readonly Segment[] {
  const { clock, items } = session;
  return items.map((item, index) => {
    const is = index < clock.item ? 'done' : index === clock.item ? 'now' : 'later';
    return {
      key: item.id,
      minutes: item.minutes,
      is,
      label: labelOf(item.title, is, say),
      over: over(session, now),
    };
  });
}

function labelOf(title: string, is: Segment['is'], say: Say): string {
  if (is === 'done') return say('participant.course.done', { title });
  return is === 'now' ? say('participant.course.now', { title }) : title;
}

function over({ clock }: Live, now: Moment): number {
  const length = clock.endsAt - clock.startedAt;
  return length <= 0 ? 1 : Math.min(1, Math.max(0, (now - clock.startedAt) / length));
}
