import type { Context } from 'hono';
import type { Language } from '#wording/say.ts';

/** What was asked for in the address, else what fits the browser, else `otherwise`. */
export function languageOf(c: Context, otherwise?: Language): Language {
  const asked = c.req.query('language');
  if (asked === 'nl' || asked === 'en') return asked;
  if (otherwise) return otherwise;
  const first = (c.req.header('accept-language') ?? 'nl').split(',')[0]?.trim().toLowerCase() ?? 'nl';
  return first.startsWith('en') ? 'en' : 'nl';
}
