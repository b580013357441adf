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

describe('the page with somebody’s own words', () => {
  const page = wordsPage(must(personalWords(sources, 'samira0000', names)), context());

  it('says that the speaker said yes only where they did so themselves', () => {
    const told = (confirmedBySpeaker: boolean): string => {
      const words = contribution('w1', 4, { author: 'samira0000', confirmedBySpeaker });
      const sessions = { evening001: session('evening001', 'Verkennen', evening, [words]) };
      return wordsPage(must(personalWords({ ...sources, sessions }, 'samira0000', names)), context());
    };
    expect(told(true)).toContain('U zei: ja, zo bedoelde ik het.');
    expect(told(false)).not.toContain('U zei: ja');
    expect(told(false)).toContain('Aan tafel is bevestigd dat het klopt.');
  });

  it('[R7] shows what the deciders changed, before why', () => {
    expect(page).toMatch(/De wijziging: “Kost het meer tijd\?[^<]*De uitleg: “Sommige vragen/);
  });

  it('[R7] speaks of a change only where there is one', () => {
    expect(page).toContain('De uitleg: “De wet laat dat niet toe.”');
    expect(page.match(/De wijziging:/g)).toHaveLength(1);
  });
});

describe('a small evening: three support, one has a reservation, and only one table spoke', () => {
  const said = ['w1', 'w2', 'w3', 'w4'].map((id) => contribution(id, 1));
  const support = { session: 'evening001', at: evening, asked: 4, support: 3, reservation: 1, noSupport: 0 };
  const published = sources.answer.published.map((one) => ({ ...one, support, voices: [] }));
  const small = {
    ...sources,
    sessions: { evening001: session('evening001', 'Verkennen', evening, said) },
    answer: { published },
  };

  it('counts each answer apart, in the drawing and in the list', () => {
    const page = agreementPage(must(publicAgreement(small, 2)), context());
    const counted = '3 steun, 1 met bedenking, 0 geen steun, van 4 gevraagd.';
    expect(page.split(counted)).toHaveLength(3);
  });

  it('tells of too few answers only that they were too few', () => {
    const few = {
      ...small,
      answer: {
        published: published.map((one) => ({ ...one, support: { ...support, support: 0, asked: 1 } })),
      },
    };
    const page = agreementPage(must(publicAgreement(few, 2)), context());
    expect(page.split('Te weinig antwoorden om te tonen.')).toHaveLength(3);
    expect(page).not.toContain('met bedenking');
  });

  it('counts the table where somebody spoke, and not those where nobody did', () => {
    expect(projectPage(must(publicProject(small)), context())).toContain('4 uitspraken aan één tafel');
  });

  it('says of an evening without words that there were none', () => {
    const silent = { ...small, sessions: { evening001: session('evening001', 'Verkennen', evening, []) } };
    expect(projectPage(must(publicProject(silent)), context())).toMatch(
      /Gehouden op [^<:]*: geen uitspraken</,
    );
  });
});
