/** Of fewer answers than this nobody is told what they were: they would point at somebody. */
export const fewestAnswers = 4;

export interface Answers {
  readonly support: number;
  readonly reservation: number;
  readonly noSupport: number;
}

export const answersIn = ({ support, reservation, noSupport }: Answers): number =>
  support + reservation + noSupport;

/** Also true of what was withheld before: that counts no answers at all. */
export const tooFewToTell = (answers: Answers): boolean => answersIn(answers) < fewestAnswers;

/** What may be told of a total: of too few answers none is counted. */
export const toTell = <Total extends Answers>(total: Total): Total =>
  tooFewToTell(total) ? { ...total, support: 0, reservation: 0, noSupport: 0 } : total;

/**
 * Which tables may be told beside their total, by how many answers each gave. What the total leaves after taking
 * away the told ones is never the answers of one to three people: then the smallest told table is kept back as well.
 */
export function tablesToTell(answers: readonly number[]): readonly boolean[] {
  const total = answers.reduce((sum, count) => sum + count, 0);
  const told = answers.map((count) => count >= fewestAnswers);
  const rest = (): number =>
    total - answers.reduce((sum, count, index) => (told[index] ? sum + count : sum), 0);
  if (rest() > 0 && rest() < fewestAnswers) {
    const smallest = Math.min(...answers.filter((_, index) => told[index]));
    const index = answers.findLastIndex((count, place) => told[place] && count === smallest);
    if (index >= 0) told[index] = false;
  }
  return told;
}
