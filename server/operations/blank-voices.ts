import type { AnswerEvent } from '#domain/answer/events.ts';
import type { HarvestEvent } from '#domain/harvest/events.ts';
import type { PersonId, StreamName } from '#domain/kernel/ids.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import type { Storage, StoredEvent } from '../ports/storage.ts';

/** What a person wrote with a reservation or a no. Harvest and answer carry these on without the name. */
export const voicesOf = (person: PersonId, stored: readonly StoredEvent[]): string[] =>
  stored
    .map(({ event }) => event as SessionEvent)
    .flatMap((event) =>
      event.type === 'support-given' && event.person === person && event.words !== '' ? [event.words] : [],
    );

/** Takes these words out of a stored result or publication; the totals stay. True when something was taken out. */
export async function blankVoices(
  storage: Storage,
  stream: StreamName,
  words: ReadonlySet<string>,
): Promise<boolean> {
  const kept = <Voice extends { readonly words: string }>(voices: readonly Voice[]): readonly Voice[] =>
    voices.filter((voice) => !words.has(voice.words));
  let changed = false;
  for (const { version, event } of await storage.read(stream)) {
    const without = withVoices(event as HarvestEvent | AnswerEvent, kept);
    if (without === null) continue;
    await storage.redact(stream, version, without);
    changed = true;
  }
  return changed;
}

type Kept = <Voice extends { readonly words: string }>(voices: readonly Voice[]) => readonly Voice[];

function withVoices(event: HarvestEvent | AnswerEvent, kept: Kept): HarvestEvent | AnswerEvent | null {
  if (event.type === 'support-recorded') {
    const voices = kept(event.result.voices);
    const same = voices.length === event.result.voices.length;
    return same ? null : { ...event, result: { ...event.result, voices } };
  }
  if (event.type === 'agreement-published') {
    const voices = kept(event.content.voices);
    const same = voices.length === event.content.voices.length;
    return same ? null : { ...event, content: { ...event.content, voices } };
  }
  return null;
}
