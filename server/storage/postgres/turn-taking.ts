/** Collects what comes in while a group is under way, so that the next group takes it all together. */
export interface TurnTaking<Request, Answer> {
  add(request: Request): Promise<Answer>;
  /** Resolves when everything that was added has its answer. */
  settled(): Promise<void>;
}

interface Waiting<Request, Answer> {
  readonly request: Request;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * `run` answers a whole group in order. When it throws and `isOwnFault` says that one of the group may be to
 * blame, each is run by itself, so that only that one fails.
 */
export function turnTaking<Request, Answer>(
  run: (group: readonly Request[]) => Promise<readonly Answer[]>,
  isOwnFault: (error: unknown) => boolean,
): TurnTaking<Request, Answer> {
  type Part = Waiting<Request, Answer>;
  let waiting: Part[] = [];
  let running: Promise<void> | null = null;

  const settle = async (group: readonly Part[]): Promise<void> => {
    try {
      const answers = await run(group.map((part) => part.request));
      for (const [index, part] of group.entries()) part.resolve(answers[index] as Answer);
    } catch (error) {
      if (group.length > 1 && isOwnFault(error)) for (const part of group) await settle([part]);
      else for (const part of group) part.reject(error);
    }
  };

  const runAll = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await settle(group);
    }
    running = null;
  };

  return {
    add: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        running ??= runAll();
      }),
    settled: async () => {
      while (running !== null) await running;
    },
  };
}
