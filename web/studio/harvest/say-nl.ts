import harvest from '#wording/nl/harvest.json';
import refusals from '#wording/nl/refusals.json';

export const messages = [harvest, refusals];
