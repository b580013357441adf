/** Where the clock stands by which the day of a decision is told. */
export const decisionZone = 'Europe/Amsterdam';
