import common from '#wording/en/common.json';
import formats from '#wording/en/formats.json';
import refusals from '#wording/en/refusals.json';
import studio from '#wording/en/studio.json';
import imported from '#wording/en/studio-import.json';
import people from '#wording/en/studio-people.json';
import sheet from '#wording/en/studio-sheet.json';
import sound from '#wording/en/studio-sound.json';

export const messages = [common, formats, refusals, studio, imported, people, sheet, sound];
