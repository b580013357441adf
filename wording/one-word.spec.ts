import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areasOf, messagesOf } from '#tools/wording/messages.ts';

/** A word that we dropped, and the one to use; with `areas` only where those who read there say it otherwise. */
interface Dropped {
  readonly word: RegExp;
  readonly use: string;
  readonly areas?: readonly string[];
}

const residents = ['participant', 'join', 'screen', 'pages-public', 'common'];
/** What residents read before a session and at it; some sessions begin in the morning. */
const atAnyHour = [
  'common',
  'formats',
  'join',
  'letters',
  'mail',
  'pages-public',
  'participant',
  'recording',
];
const tables = ['table'];
const staff = ['stage', 'studio-people', 'studio-sheet'];

const dropped: Readonly<Record<'nl' | 'en', readonly Dropped[]>> = {
  nl: [
    { word: /notulist/i, use: 'verslaggever' },
    { word: /\b(?:tafel|proces)?begeleiders?\b/i, use: 'gespreksleider' },
    { word: /\(verslag\)/i, use: 'schrijft mee' },
    { word: /technisch ondersteuner/i, use: 'techniek' },
    { word: /inlog/i, use: 'aanmelden' },
    { word: /\baanmelden\b|\bmeldt? u .*\baan\b/i, use: 'zich opgeven', areas: residents },
    { word: /\bde zaal\b/i, use: 'samen, bij elkaar; for staff: plenair' },
    { word: /plenai?r/i, use: 'samen, bij elkaar', areas: [...residents, ...tables] },
    { word: /\b(?:even|is|komt) samen\b|^Samen\b/, use: 'plenair', areas: staff },
    { word: /rapporteur/i, use: 'wie het verslag maakt', areas: residents },
    { word: /avond|ochtend|goedemorgen/i, use: 'bijeenkomst, vandaag, goedendag', areas: atAnyHour },
  ],
  en: [
    { word: /evening|tonight|\bmorning/i, use: 'session, today', areas: atAnyHour },
    { word: /\blog(?:ging)? ?in\b/i, use: 'sign in' },
    { word: /\b(?:minute-taker|scribe|reporter)\b/i, use: 'note-taker' },
    { word: /\btechnical (?:host|side)\b/i, use: 'tech host' },
    { word: /\bplenary\b/i, use: 'together', areas: [...residents, ...tables] },
    { word: /rapporteur/i, use: 'whoever makes the report', areas: residents },
  ],
};

const found = (text: string, area: string, language: 'nl' | 'en'): readonly string[] =>
  dropped[language]
    .filter(({ word, areas }) => (areas?.includes(area) ?? true) && word.test(text))
    .map(({ word, use }) => `${word.exec(text)?.[0]} → ${use}`);

describe.each(['nl', 'en'] as const)('the sentences in %s', (language) => {
  it.each(areasOf(language))('use one word for each role and place: %s', (area) => {
    const strays = Object.entries(messagesOf(language, area)).flatMap(([key, text]) =>
      found(text, area, language).map((stray) => `${key}: ${stray}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('the guides', () => {
  const folder = 'docs/guides';

  it.each(readdirSync(folder))('%s use the words of the screens', (name) => {
    expect(found(readFileSync(`${folder}/${name}`, 'utf8'), 'guides', 'nl')).toEqual([]);
  });
});

describe('the search itself', () => {
  it.each([
    ['De notulist schrijft.', 'table', ['notulist → verslaggever']],
    ['De hoofdbegeleider leidt.', 'table', []],
    ['Vraag de begeleider.', 'participant', ['begeleider → gespreksleider']],
    ['Terug naar plenair', 'stage', []],
    ['Terug naar plenair', 'participant', ['plenair → samen, bij elkaar']],
    ['Lees samen terug.', 'participant', []],
  ])('%s (%s)', (text, area, strays) => {
    expect(found(text, area, 'nl')).toEqual(strays);
  });
});
