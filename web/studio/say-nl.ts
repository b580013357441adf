import common from '#wording/nl/common.json';
import formats from '#wording/nl/formats.json';
import refusals from '#wording/nl/refusals.json';
import studio from '#wording/nl/studio.json';
import imported from '#wording/nl/studio-import.json';
import people from '#wording/nl/studio-people.json';
import sheet from '#wording/nl/studio-sheet.json';
import sound from '#wording/nl/studio-sound.json';

export const messages = [common, formats, refusals, studio, imported, people, sheet, sound];
