import { useState } from 'react';
import { refusalSentence } from '#wording/refusals.ts';
import type { Say } from '#wording/say.ts';

type Outcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: string;
      readonly values?: Readonly<Record<string, string | number>>;
    };

/** What a screen sends with, and says with. */
interface Acting<Command> {
  send(command: Command): Promise<Outcome>;
  readonly say: Say<'refusals.unknown'>;
}

/** Sends, and keeps the sentence of a refusal to show at the thing itself. `act` tells whether it was done. */
export function useAct<Command>({ send, say }: Acting<Command>): {
  readonly act: (command: Command) => Promise<boolean>;
  readonly problem: string | null;
} {
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (command: Command): Promise<boolean> => {
    const outcome = await send(command);
    setProblem(outcome.ok ? null : refusalSentence(say, outcome));
    return outcome.ok;
  };
  return { act, problem };
}
