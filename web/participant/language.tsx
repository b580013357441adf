import { createContext, useContext } from 'react';
import type { Language } from '#wording/say.ts';

export interface LanguageSwitch {
  readonly other: Language;
  readonly change: () => void;
}

const Context = createContext<LanguageSwitch>({ other: 'en', change: () => undefined });
export const LanguageProvider = Context.Provider;
export const useLanguage = (): LanguageSwitch => useContext(Context);
