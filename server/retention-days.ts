import type { PersonId } from '#domain/kernel/ids.ts';
import { day } from '#domain/kernel/moments.ts';
import type { Live } from './live/gateway.ts';
import { finishErasures } from './operations/finish-erasures.ts';
import { eraseOverdue } from './operations/retention.ts';
import type { OperationTools } from './operations/tools.ts';
import type { Clock } from './ports/clock.ts';
import type { Recordings } from './ports/recordings.ts';
import type { Reactions } from './reactions/reactions.ts';

interface Needs {
  readonly tools: OperationTools;
  readonly recordings: Pick<Recordings, 'sweep'>;
  readonly clock: Clock;
  readonly live: Live;
  readonly reactions: Reactions;
  log(line: string): void;
}

/** Once at the start and then once a day: nobody's data stay longer than was promised, nor words that were to go. */
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

async function eraseToday({ tools, recordings, live, reactions, log }: Needs): Promise<void> {
  const failed = (person: PersonId, why: string) => log(`retention: ${person} not erased: ${why}`);
  try {
    for (const { person, project } of await finishErasures(tools, failed)) {
      await live.rooms.erased(person);
      if (project !== null) await reactions.reconcile(project);
      log(`retention: the words of ${person} are gone, as was asked before`);
    }
    const overdue = await eraseOverdue(tools, failed);
    for (const { project, people } of overdue) {
      for (const person of people) await live.rooms.erased(person);
      await reactions.reconcile(project);
      log(`retention: ${people.length} people of project ${project} erased`);
    }
    const voices = await recordings.sweep();
    if (voices > 0) log(`retention: ${voices} recordings are gone`);
  } catch (error) {
    log(`retention: failed: ${String(error)}`);
  }
}
