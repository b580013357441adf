import enCommon from '#wording/en/common.json';
import enMedia from '#wording/en/media.json';
import enRefusals from '#wording/en/refusals.json';
import enStage from '#wording/en/stage.json';
import nlCommon from '#wording/nl/common.json';
import nlMedia from '#wording/nl/media.json';
import nlRefusals from '#wording/nl/refusals.json';
import nlStage from '#wording/nl/stage.json';
import { type Language, sayer } from '#wording/say.ts';

const areas = {
  nl: [nlCommon, nlMedia, nlRefusals, nlStage],
  en: [enCommon, enMedia, enRefusals, enStage],
} as const;

export const stageSay = (language: Language) => sayer(language, areas[language]);
export type StageSay = ReturnType<typeof stageSay>;
