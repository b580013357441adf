import harvest from '#wording/en/harvest.json';
import refusals from '#wording/en/refusals.json';

export const messages = [harvest, refusals];
