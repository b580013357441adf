import type { Language } from './say.ts';

type Moment = number;
type Options = Intl.DateTimeFormatOptions;

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

const format = (language: Language, zone: string, options: Options): Intl.DateTimeFormat => {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
};

/** Times as people say them in one language and one zone. Never `Intl` skeletons in messages: those ignore the zone. */
export interface Times {
  /** "20.45"; in English "20:45". */
  clock(at: Moment): string;
  /** "20.45 uur"; in English "20:45". */
  hour(at: Moment): string;
  /** "dinsdag 15 september"; in English "Tuesday 15 September". */
  day(at: Moment): string;
  /** "15 september 2026". */
  date(at: Moment): string;
  /** The instant in ISO 8601, for a `datetime` attribute. */
  machine(at: Moment): string;
}

export function times(language: Language, zone: string): Times {
  const clock = (at: Moment): string => {
    const colon = format(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
    return language === 'nl' ? colon.replace(':', '.') : colon;
  };
  return {
    clock,
    hour: (at) => (language === 'nl' ? `${clock(at)} uur` : clock(at)),
    day: (at) =>
      format(language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at).replace(',', ''),
    date: (at) => format(language, zone, { day: 'numeric', month: 'long', year: 'numeric' }).format(at),
    machine: (at) => new Date(at).toISOString(),
  };
}

/** A stretch of time with a colon: 522,000 ms is "8:42", over an hour "1:08:42". */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
