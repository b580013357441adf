/** The class that gives a table its colour (`--t`, see tokens.css); the number always stands beside it. */
export const colourOf = (table: number): string => `t${((table - 1) % 8) + 1}`;
