import type { Means, SupportNeed } from '#domain/people/events.ts';
import { note } from './grid.ts';
import type { Note } from './result.ts';
import { tidy } from './tidy.ts';

export interface ReadNeeds {
  readonly needs: readonly SupportNeed[];
  readonly means: Means;
  readonly notes: readonly Note[];
}

const words: readonly (readonly [SupportNeed, RegExp])[] = [
  ['interpreter', /(tolk|interpreter|\bvertal|translat|gebarentaal|sign language|\bdoof|\bdeaf)/i],
  ['library-seat', /\b(bieb|bibliotheek|library)/i],
  [
    'dial-in',
    /\b(inbel|belt (in|mee)|bel(t|len)? (mee|liever)|liever bel|meebel|dial|via (de )?telefoon|per telefoon|by phone|telefonisch)/i,
  ],
  ['buddy', /\b(maatje|buddy|begeleid|mantelzorg|samen met)/i],
  [
    'paper',
    /\b(papier|per post|per brief|brief|paper|by post|letter|geen (e-?mail|computer|internet)|no (e-?mail|computer|internet))/i,
  ],
  [
    'phone-test',
    /\b(testmoment|proefmoment|test(en|bel)?\b|proefbel|phone[- ]test|oefenen|vooraf bellen|hulp bij inloggen|digitaal lastig)/i,
  ],
];
const refused = /\b(geen|nee|niet|no|none|not|zonder|n\.?v\.?t)\b/i;
const withoutMeans = /\b(geen|no) (e-?mail|computer|internet)\b/i;
const plainYes = /^(ja|j|yes|y|x|v|1|true|waar|graag|nodig|hulp( nodig)?|wel)[.!]?$/i;

const parts = (text: string): readonly string[] => tidy(text).split(/[;,/+&|]|\ben\b|\band\b|\. /i);

const needsIn = (text: string): readonly SupportNeed[] => {
  const said = parts(text).filter((part) => !refused.test(part) || withoutMeans.test(part));
  return words.filter(([, pattern]) => said.some((part) => pattern.test(part))).map(([need]) => need);
};

/** What somebody may need that we have no box for: it must not go by unseen, also where it stands among remarks. */
const ofTheBody =
  /(slecht ?(horend|ziend)|hoort slecht|ziet slecht|\bblind|hoortoestel|rolstoel|dyslexi|laaggeletterd|moeite met lezen|hard of hearing|low vision|wheelchair)/i;

/** Said in the column for needs, and not something that we know how to help with. */
const isUnread = (cell: string): boolean =>
  tidy(cell) !== '' && !plainYes.test(tidy(cell)) && !refused.test(cell) && needsIn(cell).length === 0;

/**
 * What somebody needs, from the columns that ask for it and from remarks. Of a remark we keep the need only,
 * and say so: the rest is more than we have to know.
 */
export function readNeeds(
  needCells: readonly string[],
  meansCells: readonly string[],
  remarks: readonly string[],
): ReadNeeds {
  const asked = needCells.concat(meansCells).flatMap(needsIn);
  const general = needCells.some((cell) => plainYes.test(tidy(cell))) && asked.length === 0;
  const remarked = remarks.flatMap(needsIn).filter((need) => !asked.includes(need));
  const needs = [
    ...new Set<SupportNeed>([...asked, ...(general ? (['phone-test'] as const) : []), ...remarked]),
  ];
  const notes: Note[] = [...new Set(remarked)].map((need) => note('need-from-remark', { need }));
  if (general) notes.push(note('help-asked'));
  const unread = [...needCells.filter(isUnread), ...remarks.filter((cell) => ofTheBody.test(cell))];
  notes.push(...unread.map((cell) => note('need-unread', { text: tidy(cell) })));
  return { needs, means: meansOf(needs, meansCells), notes };
}

function meansOf(needs: readonly SupportNeed[], meansCells: readonly string[]): Means {
  const told = meansCells.map(tidy).join(' ');
  if (needs.includes('library-seat')) return 'library';
  if (needs.includes('dial-in') || /^(telefoon|phone|tel)\b/i.test(told)) return 'phone';
  return 'screen';
}
