import { useCallback, useEffect, useState } from 'react';
import type { ProjectId } from '#domain/kernel/ids.ts';
import type { RegisteredPerson } from '#protocol/http.ts';
import { api, type Problem } from '../api.ts';

export interface Register {
  readonly people: readonly RegisteredPerson[];
  readonly problem: Problem | null;
  readonly read: () => void;
}

/** Names and addresses of a project's residents; read again whenever the number of people on the list changes. */
export function useRegister(project: ProjectId, onList: number): Register {
  const [people, setPeople] = useState<readonly RegisteredPerson[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(
    () =>
      void api.people(project).then((answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setPeople(answer.value.people);
      }),
    [project],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody new on the list is somebody new in the register
  useEffect(read, [read, onList]);
  return { people, problem, read };
}
