import { describe, expect, it } from 'vitest';
import { answerDecider } from '#domain/answer/decider.ts';
import { harvestDecider } from '#domain/harvest/decider.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import { publicationOf } from './publication.ts';
import { agreement, allRefs, harvest, later, sessions, sources } from './rietvoorde.fixture.ts';
import { wordsOf } from './words-of.ts';

const lineage: Lineage = lineageOf(agreement, sessions);

describe('the lineage of a published agreement', () => {
  it('[R8] shows public words that were not taken away, and nothing else', () => {
    expect(lineage.quotes.map((quote) => quote.contribution)).toEqual(['w1', 'w2', 'w3', 'w7', 'w8', 'w9']);
    expect(JSON.stringify(lineage)).not.toMatch(/Alleen voor de zaal|Dit bleef aan tafel/);
  });

  it('[R8] keeps the place of public words that were taken away, with the reason and without the words', () => {
    expect(lineage.removed).toMatchObject([{ contribution: 'w6', table: 8, reason: 'Op verzoek.' }]);
    expect(lineage.said).toBe(lineage.quotes.length + lineage.removed.length + 2);
  });

  it('[R8] names nobody', () => {
    expect(JSON.stringify(lineage)).not.toMatch(/samira0000|bram000000|author/);
  });

  it('counts honestly: all that led here, shown or not', () => {
    expect(lineage.said).toBe(9);
    expect(lineage.quotes).toHaveLength(6);
  });

  it('[R5] keeps the original beside what the speaker meant', () => {
    expect(lineage.quotes.find(({ contribution }) => contribution === 'w7')).toMatchObject({
      text: 'De gemeente belooft altijd te veel.',
      meant: 'De gemeente belooft soms te veel.',
    });
  });

  it('gives every table that took part a thread, those with a quote first', () => {
    expect(lineage.threads.map(({ table, said }) => [table, said])).toEqual([
      [4, 2],
      [2, 2],
      [6, 1],
      [3, 1],
      [1, 1],
      [5, 1],
      [8, 1],
    ]);
  });

  it('says in which sessions it was said, in order', () => {
    expect(lineage.sessions.map(({ sessionTitle, startsAt }) => [sessionTitle, startsAt])).toEqual([
      ['Verkennen', expect.any(Number)],
      ['Verdiepen', later],
    ]);
  });

  it('counts a reference that leads nowhere for nothing', () => {
    const lost = [
      { session: 'unknown001', table: 1, contribution: 'w1' },
      { session: 'evening001', table: 99, contribution: 'w1' },
      { session: 'evening001', table: 2, contribution: 'w1' },
    ];
    expect(lineageOf({ contributions: lost }, sessions).said).toBe(0);
    expect(lineageOf({ contributions: allRefs }, { evening001: { status: 'empty' } }).said).toBe(0);
  });
});

describe('what happened with somebody’s words', () => {
  it('goes step by step: kept, brought together, agreed, decided, done', () => {
    const [words] = wordsOf('samira0000', sessions, sources);
    expect(words).toMatchObject({
      text: expect.stringContaining('gelijk krijgen'),
      table: 4,
      confirmed: 'at-table',
    });
    expect(words?.steps.map(({ step }) => step)).toEqual([
      ...['kept', 'themed'],
      ...['agreed', 'done'],
      ...['agreed', 'decided', 'done'],
      ...['agreed'],
      ...['agreed', 'decided'],
    ]);
    expect(words?.steps).toContainEqual({ step: 'themed', theme: 'Hoor ik nog iets?', others: 8 });
    expect(words?.steps).toContainEqual({ step: 'done', number: 2, fate: 'in-progress' });
  });

  it('says of words in no theme only that they were kept, and how far they travel', () => {
    const nothing = { harvest: harvestDecider.initial, answer: answerDecider.initial };
    expect(wordsOf('author5000', sessions, nothing)[0]?.steps).toEqual([{ step: 'kept', shown: 'table' }]);
  });

  it('says of words that were taken away why, and nothing more', () => {
    expect(wordsOf('author8000', sessions, sources)[0]).toMatchObject({
      text: '',
      redacted: 'Op verzoek.',
      steps: [],
    });
  });

  it('holds nobody else’s words', () => {
    const texts = wordsOf('samira0000', sessions, sources).map(({ text }) => text);
    expect(texts).toEqual(['Ik wil niet gelijk krijgen, ik wil weten wat ermee gebeurt.']);
    expect(wordsOf('stranger00', sessions, sources)).toEqual([]);
  });
});

describe('what is published of an agreement', () => {
  const wording = (version: number, title: string, why: string) => ({
    version,
    title,
    text: '',
    why,
    at: version * 10,
    by: 'mila000000',
  });
  const drafted = {
    id: 'afspraak002',
    number: 2,
    wordings: [wording(1, 'Twee weken', ''), wording(2, 'Vier weken', 'Twee lukt niet.')],
    contributions: allRefs,
    theme: 'hooriknogiets',
    who: 'de griffier',
    when: '',
    how: '',
    support: [],
    status: 'draft' as const,
    publishedVersion: null,
    withdrawnBecause: '',
  };
  const result = { session: 'evening002', at: 9, asked: 40, support: 33, reservation: 4, noSupport: 3 };
  const voices = [{ stance: 'reservation' as const, table: 6, words: 'Te lang.' }];

  it('has the last wording, the earlier ones with why they changed, and its theme by name', () => {
    expect(publicationOf(drafted, harvest)).toMatchObject({
      title: 'Vier weken',
      earlier: [{ title: 'Twee weken', why: 'Twee lukt niet.', from: 10, until: 20 }],
      theme: 'Hoor ik nog iets?',
      who: 'de griffier',
      support: null,
    });
  });

  it('has the theme that all its words are in, also where it was made without one', () => {
    const themes = harvest.themes.map((one) => ({ ...one, contributions: allRefs }));
    const loose = { ...drafted, theme: null };
    expect(publicationOf(loose, { ...harvest, themes: themes.slice(0, 1) }).theme).toBe(themes[0]?.name);
    expect(publicationOf(loose, { ...harvest, themes: [] }).theme).toBe('');
  });

  it('has what the tables said of this wording, without the table it came from', () => {
    const asked = { ...drafted, support: [{ ...result, version: 2, voices }] };
    expect(publicationOf(asked, harvest)).toMatchObject({ support: result, voices: [{ words: 'Te lang.' }] });
    expect(JSON.stringify(publicationOf(asked, harvest).voices)).not.toContain('table');
  });

  it('[A10] has no numbers and no words where fewer than four answered', () => {
    const alone = { ...result, asked: 1, support: 0, reservation: 1, noSupport: 0 };
    const asked = { ...drafted, support: [{ ...alone, version: 2, voices }] };
    expect(publicationOf(asked, harvest)).toMatchObject({
      support: { asked: 1, reservation: 0 },
      voices: [],
    });
  });

  it('has nothing of what the tables said of an earlier wording', () => {
    const asked = { ...drafted, support: [{ ...result, version: 1, voices }] };
    expect(publicationOf(asked, harvest)).toMatchObject({ support: null, voices: [] });
  });
});
