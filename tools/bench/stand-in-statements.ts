/** Sentences to say where no list of real ones was given; each is different. */
export const standInStatements = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `Zin ${index + 1}: ik wil weten wat er met mijn woorden gebeurt.`,
  );
