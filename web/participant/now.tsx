import { itemEnd } from '#domain/session/clock/left.ts';
import { afterTogether } from '#domain/session/clock/together.ts';
import type { Table } from '#domain/session/state.ts';
import { Segments } from '#web/ui/segments.tsx';
import { courseOf } from './evening/course.ts';
import { itemOf } from './evening/place.ts';
import { useLive } from './use-live.tsx';

/** Which part of the evening this is, until when, and what comes after. */
export function Part({ table }: { table: Table | null }) {
  const { session, say, times, now } = useLive();
  const item = itemOf(session);
  if (!item) return null;
  return (
    <div className="part-and-course">
      <p className="item-line">
        <span>
          <b>{item.title}</b> ·{' '}
          {say('participant.part', { number: session.clock.item + 1, of: session.items.length })}
        </span>
        <span>
          {say('participant.until', { hour: times.hour(itemEnd(session, table)) })}
          <Then />
        </span>
      </p>
      <Segments label={say('participant.course')} segments={courseOf(session, now, say)} />
    </div>
  );
}

/** What comes after; only where there is room for it, and not while people come together first. */
function Then() {
  const { session, say } = useLive();
  const next = session.items[session.clock.item + 1];
  const elsewhere = session.clock.callBack !== null || afterTogether(session) !== null;
  if (!next || elsewhere) return null;
  return (
    <span className="on-wide">
      {next.place === 'break'
        ? say('participant.thenBreak', { minutes: next.minutes })
        : say('participant.then', { title: next.title })}
    </span>
  );
}

/** The step that the table is at, where the item has steps. */
export function Step({ table }: { table: Table }) {
  const { session, say } = useLive();
  const item = itemOf(session);
  const step = item?.steps[table.step];
  if (!item || !step) return null;
  return (
    <p className="step-now">
      {say('participant.step', { number: table.step + 1, of: item.steps.length, title: step.title })}
    </p>
  );
}
