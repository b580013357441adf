import { rm } from 'node:fs/promises';
import { sessionDecider } from '#domain/session/decider.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import { openStorage } from '#server/storage/open.ts';
import { rehearseHere } from '../rehearse/rehearsal.ts';
import type { Row } from './row.ts';

const atLeastEvents = 400_000;

/** Folds the log that a rehearsal left, again and again until there is enough to time. */
export async function replay(statements: readonly string[]): Promise<Row[]> {
  const wish = { people: 300, tables: 40, minutes: 1, seed: 5, kills: 0, drop: 0 };
  const { dataDir, session, result } = await rehearseHere(wish, statements, () => undefined, {
    keepData: true,
  });
  try {
    const storage = await openStorage({ dataDir, databaseUrl: undefined });
    const events = (await storage.read(`session:${session}`)).map(({ event }) => event as SessionEvent);
    await storage.close();
    let folded = 0;
    const began = performance.now();
    while (folded < atLeastEvents) {
      events.reduce(sessionDecider.evolve, sessionDecider.initial);
      folded += events.length;
    }
    const perSecond = Math.round((folded * 1_000) / (performance.now() - began));
    const note = `${events.length} events of a rehearsal (${result.verdict})`;
    return [
      {
        key: 'replay.eventsPerSecond',
        value: perSecond,
        unit: '',
        must: { is: 'at-least', value: 200_000 },
        note,
      },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
