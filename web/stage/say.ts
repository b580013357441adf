import enCommon from '#wording/en/common.json';
import enRefusals from '#wording/en/refusals.json';
import enStage from '#wording/en/stage.json';
import nlCommon from '#wording/nl/common.json';
import nlRefusals from '#wording/nl/refusals.json';
import nlStage from '#wording/nl/stage.json';
import { type Language, sayer } from '#wording/say.ts';

const areas = {
  nl: [nlCommon, nlRefusals, nlStage],
  en: [enCommon, enRefusals, enStage],
} as const;

export const stageSay = (language: Language) => sayer(language, areas[language]);
export type StageSay = ReturnType<typeof stageSay>;
