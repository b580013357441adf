/** Seven shifts from discussion to dialogue; each card is a question the facilitator can put to the table. */
export const coachCards = ['listen', 'ask', 'explore', 'shift', 'slow', 'suspend', 'open'] as const;
export type CoachCard = (typeof coachCards)[number];

/** The card on top of the deck at the start of a step; every step begins with another one. */
export function firstCard(item: number, step: number): CoachCard {
  return coachCards[(Math.max(item, 0) * 3 + step) % coachCards.length] ?? 'listen';
}

/** The next card; after the last the deck begins again. */
export function nextCard(card: CoachCard): CoachCard {
  return coachCards[(coachCards.indexOf(card) + 1) % coachCards.length] ?? 'listen';
}
