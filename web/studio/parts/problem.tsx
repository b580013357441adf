import { type ReactNode, useState } from 'react';
import { refusalSentence } from '#wording/refusals.ts';
import type { StudioSay } from '../say.ts';
import { useSay } from '../studio.ts';

export interface Told {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** One sentence for a problem, in plain words: the studio's own first, then what refusals say. */
export const problemSentence = (say: StudioSay, { code, values }: Told): string =>
  say.lookUp(`studio.problem.${code}`, values) ?? refusalSentence(say, values ? { code, values } : { code });

export function ProblemText({ problem }: { readonly problem: Told }) {
  const say = useSay();
  return (
    <p className="problem" role="alert">
      {problemSentence(say, problem)}
    </p>
  );
}

/** Holds the last problem of one form or button, shown at the thing itself. */
export function useProblem(): {
  readonly shown: ReactNode;
  readonly tell: (problem: Told | null) => void;
} {
  const [problem, tell] = useState<Told | null>(null);
  return { shown: problem && <ProblemText problem={problem} />, tell };
}
