import { createContext, useContext } from 'react';
import enCommon from '#wording/en/common.json';
import enScreen from '#wording/en/screen.json';
import nlCommon from '#wording/nl/common.json';
import nlScreen from '#wording/nl/screen.json';
import { type Language, sayer } from '#wording/say.ts';
import type { Times } from '#wording/times.ts';

const areas = { nl: [nlCommon, nlScreen], en: [enCommon, enScreen] } as const;

export const screenSay = (language: Language) => sayer(language, areas[language]);
export type ScreenSay = ReturnType<typeof screenSay>;

export const VoiceContext = createContext<{ readonly say: ScreenSay; readonly times: Times } | null>(null);

export function useVoice() {
  const voice = useContext(VoiceContext);
  if (!voice) throw new Error('A part of the big screen stands outside its voice');
  return voice;
}
