import { describe, expect, it } from 'vitest';
import { personalWords, publicAgreement, publicProject } from '#server/views/public.ts';
import { contribution, evening, session, silence, sources } from '#server/views/rietvoorde.fixture.ts';
import type { Language } from '../say.ts';
import { agreementPage } from './agreement.ts';
import { agreementsPage } from './agreements.ts';
import { projectPage } from './project.ts';
import { wordsPage } from './words.ts';

const context = (language: Language = 'nl') => ({ language, assets: { css: ['/page.css'], js: [] } });

const must = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('the fixture holds no such page');
  return value;
};
const names = { samira0000: 'Samira', bram000000: 'Bram' };
const pages = (language: Language = 'nl', from = sources): readonly string[] => [
  projectPage(must(publicProject(from)), context(language)),
  agreementsPage(must(publicProject(from)), context(language)),
  ...from.answer.published.map(({ number }) =>
    agreementPage(must(publicAgreement(from, number)), context(language)),
  ),
  wordsPage(must(personalWords(from, 'samira0000', names)), context(language)),
  wordsPage(must(personalWords(from, 'stranger00', names)), context(language)),
];

describe('the public pages', () => {
  it.each(['nl', 'en'] as const)(
    'are said whole in %s, without styles or scripts of their own',
    (language) => {
      for (const page of pages(language)) {
        expect(page).toContain(`<html lang="${language}">`);
        expect(page).not.toMatch(/\sstyle=|<script|\son\w+=|undefined|NaN|\[object/);
      }
    },
  );

  it('stand when nothing has been published yet', () => {
    for (const page of pages('nl', { ...sources, answer: silence })) expect(page).toContain('</html>');
  });

  it('have one first heading, and no id twice', () => {
    for (const page of pages()) {
      expect(page.match(/<h1/g)).toHaveLength(1);
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('[R8] show no words that stayed at the table or in the room', () => {
    for (const page of pages()) expect(page).not.toMatch(/Alleen voor de zaal|Dit bleef aan tafel/);
  });

  it('are not there for an unknown project or number', () => {
    expect(publicAgreement(sources, 99)).toBeNull();
    expect(publicProject({ ...sources, project: { status: 'none' } })).toBeNull();
  });

  it('show markup in words as text', () => {
    const words = '<img src=x onerror=alert(1)>';
    const said = session('evening001', words, evening, [contribution('w1', 4, { text: words })]);
    const from = { ...sources, sessions: { evening001: said } };
    expect(agreementPage(must(publicAgreement(from, 2)), context())).not.toContain('<img');
  });

  it('keep a personal page and an example out of search engines', () => {
    const [project] = pages();
    expect(project).not.toContain('noindex');
    expect(pages().at(-1)).toContain('noindex');
    expect(pages().at(-1)).toContain('no-referrer');
  });
});

describe('the page of an agreement', () => {
  const page = agreementPage(must(publicAgreement(sources, 2)), context());

  it('tells every public quote in the list, also those that are not in the drawing', () => {
    const list = page.slice(page.indexOf('class="plain"'));
    for (const quote of must(publicAgreement(sources, 2)).lineage.quotes) expect(list).toContain(quote.text);
  });

  it('draws a thread for each table, out of sight of who hears the page', () => {
    const drawing = /<svg class="flow".*?<\/svg>/s.exec(page)?.[0] ?? '';
    expect(drawing.match(/<path/g)).toHaveLength(7);
    for (const svg of page.matchAll(/<svg [^>]*>/g)) expect(svg[0]).toContain('aria-hidden="true"');
  });

  it('[R7] shows what the deciders changed and why', () => {
    expect(page).toContain('<ins>Kost het meer tijd?');
    expect(page).toContain('Sommige vragen kosten meer tijd.');
  });
});
