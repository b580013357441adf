import { createHash } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Where a number without a country is read: the same digits may be somebody's in both. */
const countries = ['NL', 'BE'] as const;

/** The numbers (E.164, such as +31612345678) that somebody may have meant with what they wrote down. */
function readings(written: string): ReadonlySet<string> {
  const read = countries.map((country) => parsePhoneNumberFromString(written, country));
  return new Set(read.flatMap((one) => (one?.isValid() ? [one.number] : [])));
}

/** Whether two people may have written down the same number. */
export function isSameNumber(one: string, other: string): boolean {
  const others = readings(other);
  return [...readings(one)].some((number) => others.has(number));
}

/** The name that LiveKit gives to who calls in while it keeps their number hidden: made of what the line sent it. */
const hiddenName = (sent: string): string =>
  `sip_${createHash('sha256').update(sent).digest('hex').slice(0, 16)}`;

/** Whether LiveKit made this name of that number: lines send it as at home, or with the country in three ways. */
export function isHiddenNameOf(name: string, written: string): boolean {
  const sent = [...readings(written)].flatMap((number) => {
    const digits = number.slice(1);
    return [number, digits, `00${digits}`, `0${digits.slice(2)}`];
  });
  return sent.some((one) => hiddenName(one) === name);
}

/** The last two digits; empty where there is no number in it. */
export const endingOf = (text: string): string => /(\d\d)\D*$/.exec(text)?.[1] ?? '';
