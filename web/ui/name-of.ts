import type { PersonId } from '#domain/kernel/ids.ts';
import type { Say } from '#wording/say.ts';

interface Known {
  readonly view: { readonly names: Readonly<Record<PersonId, string>> };
  readonly say: Say<'common.seat.unknown'>;
}

/** A first name, or "somebody" while it is not known or was erased. */
export const nameOf =
  ({ view, say }: Known) =>
  (person: PersonId): string =>
    view.names[person] || say('common.seat.unknown');
