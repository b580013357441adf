import enCommon from '#wording/en/common.json';
import enMedia from '#wording/en/media.json';
import enRefusals from '#wording/en/refusals.json';
import enTable from '#wording/en/table.json';
import nlCommon from '#wording/nl/common.json';
import nlMedia from '#wording/nl/media.json';
import nlRefusals from '#wording/nl/refusals.json';
import nlTable from '#wording/nl/table.json';
import { type Language, sayer } from '#wording/say.ts';

const areas = {
  nl: [nlCommon, nlMedia, nlRefusals, nlTable],
  en: [enCommon, enMedia, enRefusals, enTable],
} as const;

export const tableSay = (language: Language) => sayer(language, areas[language]);
export type TableSay = ReturnType<typeof tableSay>;
