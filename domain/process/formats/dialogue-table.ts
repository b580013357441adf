import type { Format } from './format.ts';

/** Dialoogtafel: understanding each other, 5 to 8 people at a table, 120 minutes. */
export const dialogueTable: Format = {
  name: 'dialogue-table',
  items: [
    { name: 'arrival', minutes: 10, place: 'plenary', asks: false, visibility: 'dialogue', steps: [] },
    { name: 'welcome', minutes: 10, place: 'plenary', asks: false, visibility: 'dialogue', steps: [] },
    {
      name: 'meeting',
      minutes: 15,
      place: 'tables',
      asks: true,
      // Why somebody came is told to the people at the table.
      visibility: 'table',
      steps: [
        { name: 'read', minutes: 1 },
        { name: 'round', minutes: 12 },
        { name: 'heard', minutes: 2 },
      ],
    },
    {
      name: 'experiences',
      minutes: 25,
      place: 'tables',
      asks: true,
      example: true,
      visibility: 'public',
      steps: [
        { name: 'read', minutes: 2 },
        { name: 'silence', minutes: 1 },
        { name: 'round', minutes: 14 },
        { name: 'deepen', minutes: 5 },
        { name: 'sentences', minutes: 3 },
      ],
    },
    { name: 'break', minutes: 5, place: 'break', asks: false, visibility: 'dialogue', steps: [] },
    {
      name: 'dreams',
      minutes: 20,
      place: 'tables',
      asks: true,
      example: true,
      visibility: 'public',
      steps: [
        { name: 'read', minutes: 1 },
        { name: 'silence', minutes: 1 },
        { name: 'round', minutes: 10 },
        { name: 'deepen', minutes: 5 },
        { name: 'sentences', minutes: 3 },
      ],
    },
    {
      name: 'deeds',
      minutes: 20,
      place: 'tables',
      asks: true,
      example: true,
      visibility: 'public',
      steps: [
        { name: 'read', minutes: 1 },
        { name: 'write', minutes: 2 },
        { name: 'round', minutes: 8 },
        { name: 'choose', minutes: 6 },
        { name: 'sentences', minutes: 3 },
      ],
    },
    {
      name: 'read-back',
      minutes: 10,
      place: 'tables',
      asks: true,
      visibility: 'public',
      steps: [
        { name: 'aloud', minutes: 7 },
        { name: 'missing', minutes: 3 },
      ],
    },
    { name: 'close', minutes: 5, place: 'plenary', asks: false, visibility: 'dialogue', steps: [] },
  ],
};
