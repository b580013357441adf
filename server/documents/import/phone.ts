import { note } from './grid.ts';
import type { Note } from './result.ts';
import { tidy } from './tidy.ts';

export interface ReadPhone {
  readonly phone: string | null;
  readonly notes: readonly Note[];
}

const scientific = /^\+?(\d+(?:[.,]\d+)?)e\+?(\d{1,2})$/i;

/**
 * A phone number as people in the Netherlands and Belgium write it: "0612345678", or "+31612345678" from abroad.
 * What we cannot read as a number stays as it was typed, with a note, so that somebody can still ring.
 */
export function readPhone(cell: string): ReadPhone {
  const text = tidy(cell).replace(/^['=]+"?|"$/g, '');
  if (!/\d/.test(text)) return { phone: null, notes: [] };
  const power = scientific.exec(text.replaceAll(' ', ''));
  if (power) return fromPower(power[1] ?? '', Number(power[2]), text);
  const [first = '', second = ''] = text
    .replace(/\([^)]*\p{L}[^)]*\)/gu, ' ')
    .split(/\s*(?:\/|;|,|\bof\b|\bor\b|\ben\b|\|)\s*/i)
    .filter((part) => digitsOf(part).length >= 8);
  const read = fromDigits(first === '' ? text : first, text);
  return second === '' || read.phone === null
    ? read
    : { ...read, notes: [...read.notes, note('phone-second', { phone: second })] };
}

/** Excel wrote 31612345678 as 3.16E+10: what it rounded away is gone for good. */
function fromPower(mantissa: string, power: number, text: string): ReadPhone {
  const [whole = '', fraction = ''] = mantissa.split(/[.,]/);
  const kept = fraction.length >= power - 1;
  if (!kept || power > 14) return { phone: null, notes: [note('phone-lost', { phone: text })] };
  return fromDigits(`${whole}${fraction.padEnd(power, '0').slice(0, power)}`, text);
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function fromDigits(text: string, typed: string): ReadPhone {
  const plus = /^\D*\+/.test(text);
  const whole = text.replace(/[.,]0$/, '');
  const digits = digitsOf(plus ? whole.replace('(0)', '') : whole.replace(/^(\D*00\d{2})\D*\(0\)/, '$1'));
  const abroad = plus ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (abroad !== null) return international(abroad, typed);
  if (digits.startsWith('0')) return national(digits, typed, []);
  if (digits.length === 8 || digits.length === 9)
    return national(`0${digits}`, typed, [note('phone-zero-added', { phone: `0${digits}` })]);
  if (/^(31\d{9}|32\d{8,9})$/.test(digits))
    return { phone: `+${digits}`, notes: [note('phone-plus-added', { phone: `+${digits}` })] };
  return odd(typed);
}

function international(digits: string, typed: string): ReadPhone {
  const country = /^(31|32)0?(\d{8,9})$/.exec(digits);
  if (country) return { phone: `+${country[1]}${country[2]}`, notes: [] };
  if (/^(31|32)/.test(digits)) return odd(typed);
  return digits.length >= 8 && digits.length <= 15 ? { phone: `+${digits}`, notes: [] } : odd(typed);
}

/** Ten digits, or nine for a Belgian line at home; Dutch mobile numbers always have ten. */
function national(digits: string, typed: string, notes: readonly Note[]): ReadPhone {
  const possible = digits.length === 10 || (digits.length === 9 && !digits.startsWith('06'));
  return possible ? { phone: digits, notes } : odd(typed);
}

const odd = (typed: string): ReadPhone => ({
  phone: typed.slice(0, 60),
  notes: [note('phone-odd', { phone: typed.slice(0, 60) })],
});
