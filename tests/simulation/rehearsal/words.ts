/** What people say in a rehearsal: also what a spreadsheet and a page must not take for more than words. */
export const words: readonly string[] = Array.from(
  { length: 30 },
  (_, index) => `Uitspraak ${index + 1}; "aan tafel", =1+1 <b>${index}</b>`,
);

export const nobody = (): void => undefined;
