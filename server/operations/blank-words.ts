import type { ContributionId, PersonId, StreamName } from '#domain/kernel/ids.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import type { Storage, StoredEvent } from '../ports/storage.ts';

/** A contribution of a person that is not redacted yet. */
export interface StandingWords {
  readonly id: ContributionId;
  readonly table: number;
}

/** What a person said in one session: what still stands, and every stored event that holds words of theirs. */
export function wordsOf(
  person: PersonId,
  stored: readonly StoredEvent[],
): { standing: readonly StandingWords[]; holding: readonly { version: number; blank: SessionEvent }[] } {
  const events = stored.map(({ version, event }) => ({ version, event: event as SessionEvent }));
  const own = new Map<ContributionId, StandingWords>();
  const redacted = new Set<ContributionId>();
  for (const { event } of events) {
    if (event.type === 'contribution-attributed' && event.author === person) {
      own.set(event.id, { id: event.id, table: event.table });
    }
    if (event.type === 'contribution-redacted') redacted.add(event.id);
  }
  const isOwn = (id: ContributionId): boolean => own.has(id);
  return {
    standing: [...own.values()].filter(({ id }) => !redacted.has(id)),
    holding: events.flatMap(({ version, event }) => {
      const blank = blanked(event, person, isOwn);
      return blank === null ? [] : [{ version, blank }];
    }),
  };
}

/** The event without this person's words; null when it holds none. */
function blanked(
  event: SessionEvent,
  person: PersonId,
  isOwn: (id: ContributionId) => boolean,
): SessionEvent | null {
  switch (event.type) {
    case 'contribution-made':
      return isOwn(event.id) && event.text !== '' ? { ...event, text: '' } : null;
    case 'contribution-disputed':
      return isOwn(event.id) && event.words !== '' ? { ...event, words: '' } : null;
    case 'help-asked':
    case 'table-asked':
    case 'support-given':
      return event.person === person && event.words !== '' ? { ...event, words: '' } : null;
    default:
      return null;
  }
}

/** Takes the words out of the log itself. Harmless when it was done before. */
export async function blankStored(storage: Storage, stream: StreamName, person: PersonId): Promise<number> {
  const { holding } = wordsOf(person, await storage.read(stream));
  for (const { version, blank } of holding) await storage.redact(stream, version, blank);
  return holding.length;
}
