import type { StreamName } from '#domain/kernel/ids.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import type { Storage } from '../ports/storage.ts';

type Redacted = Extract<SessionEvent, { type: 'contribution-redacted' }>;

/**
 * Takes the words of a redacted contribution out of the log itself: what stays is that it was made, where and
 * when. Harmless when it was done before.
 */
export async function redactStored(storage: Storage, stream: StreamName, { id }: Redacted): Promise<void> {
  for (const stored of await storage.read(stream)) {
    const event = stored.event as SessionEvent;
    if (!('id' in event) || event.id !== id) continue;
    if (event.type === 'contribution-made' && event.text !== '') {
      await storage.redact(stream, stored.version, { ...event, text: '' } as SessionEvent);
    }
    if (event.type === 'contribution-disputed' && event.words !== '') {
      await storage.redact(stream, stored.version, { ...event, words: '' } as SessionEvent);
    }
  }
}
