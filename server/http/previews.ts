import type { PersonId, ProjectId, SessionId } from '#domain/kernel/ids.ts';
import { type Moment, minute } from '#domain/kernel/moments.ts';
import type { ImportedPerson } from '../documents/import/result.ts';

const keptFor = 30 * minute;

export interface Preview {
  readonly project: ProjectId;
  readonly session: SessionId;
  /** `known` when somebody is in another session of this project already. */
  readonly people: readonly { readonly details: ImportedPerson; readonly known: PersonId | null }[];
}

/** Lists that were looked at and not yet taken in: names and addresses, so in memory only and not for long. */
export class Previews {
  readonly #kept = new Map<string, Preview & { until: Moment }>();

  keep(id: string, preview: Preview, now: Moment): void {
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
    this.#kept.set(id, { ...preview, until: now + keptFor });
  }

  find(id: string, now: Moment): Preview | null {
    const kept = this.#kept.get(id);
    return kept && kept.until > now ? kept : null;
  }

  forget(id: string): void {
    this.#kept.delete(id);
  }
}
