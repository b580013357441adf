import { day } from '#domain/kernel/moments.ts';
import type { Live } from './live/gateway.ts';
import { eraseOverdue } from './operations/retention.ts';
import type { OperationTools } from './operations/tools.ts';
import type { Clock } from './ports/clock.ts';
import type { Reactions } from './reactions/reactions.ts';

interface Needs {
  readonly tools: OperationTools;
  readonly clock: Clock;
  readonly live: Live;
  readonly reactions: Reactions;
  log(line: string): void;
}

/** Once at the start and then once a day: nobody's data stay longer than was promised. */
export function keepRetention(needs: Needs): { stop(): Promise<void> } {
  let callOff = (): void => undefined;
  let running = Promise.resolve();
  const today = (): void => {
    running = eraseToday(needs);
    callOff = needs.clock.at(needs.clock.now() + day, today);
  };
  today();
  return {
    async stop() {
      callOff();
      await running;
    },
  };
}

async function eraseToday({ tools, live, reactions, log }: Needs): Promise<void> {
  try {
    const overdue = await eraseOverdue(tools, (person, why) =>
      log(`retention: ${person} not erased: ${why}`),
    );
    for (const { project, people } of overdue) {
      for (const person of people) await live.rooms.erased(person);
      await reactions.reconcile(project);
      log(`retention: ${people.length} people of project ${project} erased`);
    }
  } catch (error) {
    log(`retention: failed: ${String(error)}`);
  }
}
