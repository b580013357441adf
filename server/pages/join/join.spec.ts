import { describe, expect, it } from 'vitest';
import { closedLinkPage, eveningOverPage } from './closed.ts';
import type { LobbyPage } from './lobby.ts';
import { lobbyPage } from './lobby.ts';
import { noticePage } from './notice.ts';

const page = {
  language: 'nl',
  organisation: 'Gemeente Rietvoorde',
  projectTitle: 'Samen aan tafel',
  help: '0123 456 789',
  path: '/m/geheim',
  assets: { css: ['/assets/page.css'], js: ['/assets/lobby.js'] },
} as const;
const startsAt = Date.UTC(2026, 8, 15, 17, 30);
const evening = { startsAt, zone: 'Europe/Amsterdam' };
const notice = {
  ...page,
  ...evening,
  question: 'Hoe?',
  useOfInput: '',
  retentionUntil: null,
  firstName: 'Samira',
  problem: null,
};
const seat = (person: string, here: boolean) =>
  ({ person, chair: 0, firstName: person, role: 'participant', means: 'screen', here }) as const;
const lobby: LobbyPage = {
  ...page,
  ...evening,
  person: 'samira',
  firstName: 'Samira',
  now: startsAt - 60_000,
  live: false,
  question: '',
  open: '',
  fixed: '',
  items: [],
  table: {
    number: 4,
    name: 'De Akker',
    seats: [seat('ria', true), seat('samira', true), seat('daan', false)],
  },
  callBack: 'none',
  boot: { token: 'geheim' },
  liveAssets: { js: '/assets/live.js', preload: [], css: [] },
};
const hiddenAt = (html: string, id: string): boolean => new RegExp(`id="${id}"[^>]*hidden`).test(html);

describe('the notice', () => {
  it('asks one thing, filled in already, and posts it without a script', () => {
    const html = String(noticePage(notice));
    expect(html).toContain('<form class="join-name" method="post" action="/m/geheim" novalidate>');
    expect(html.match(/<input/g)).toHaveLength(1);
    expect(html).toContain('name="firstName" value="Samira"');
  });

  it('ties a problem with the name to its field', () => {
    const html = String(noticePage({ ...notice, firstName: '', problem: 'first-name-missing' }));
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(/id="name-problem" role="alert"/);
  });

  it('shows a name that is code as words', () => {
    const html = String(noticePage({ ...notice, firstName: '"><script>alert(1)</script>' }));
    expect(html).not.toContain('<script>alert');
  });
});

describe('the lobby', () => {
  it('asks for a call and wipes a device without a script', () => {
    const html = String(lobbyPage(lobby));
    expect(html).toContain('method="post" action="/m/geheim/help"');
    expect(html).toContain('method="post" action="/m/geheim/wipe"');
  });

  it('holds no style or script inside, so that the strictest policy lets it through', () => {
    const html = String(lobbyPage(lobby));
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style/);
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  it('keeps the tests of sound and picture hidden until the script is there to run them', () => {
    expect(hiddenAt(String(lobbyPage(lobby)), 'checks')).toBe(true);
  });

  it('keeps every chair, and says of each who sits there', () => {
    const html = String(lobbyPage(lobby));
    expect(html).toContain('class="round-table laying of-3 near-1"');
    expect(html.match(/data-person="/g)).toHaveLength(3);
    expect(html.match(/class="seat[^"]* away"/g)).toHaveLength(1);
  });

  it('does not count down past the start', () => {
    const html = String(lobbyPage({ ...lobby, now: startsAt + 1 }));
    expect([hiddenAt(html, 'countdown'), hiddenAt(html, 'any-moment')]).toEqual([true, false]);
  });

  it('gives its script what it needs, and nothing that ends the element early', () => {
    const html = String(lobbyPage({ ...lobby, boot: { organisation: '</script><b>' } }));
    const boot = JSON.parse(/id="boot">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
    expect(boot).toMatchObject({ organisation: '</script><b>', lobby: { startsAt, live: false } });
  });

  it('stands without a table and without a help number', () => {
    const html = String(lobbyPage({ ...lobby, table: null, help: '' }));
    expect(html).not.toContain('tel:');
    expect(html).not.toContain('data-person');
  });
});

describe('what people are told of the frame', () => {
  it('stands on the notice and in the lobby, as words, and nothing where it is empty', () => {
    const open = '<b>Alles</b>';
    const told = String(
      lobbyPage({ ...lobby, table: null, question: 'Hoe verder?', open, fixed: 'Het geld' }),
    );
    for (const part of ['Hoe verder?', '&lt;b&gt;Alles&lt;/b&gt;', 'Het geld']) expect(told).toContain(part);
    expect(String(lobbyPage(lobby))).not.toContain('<dl class="notice">');
    expect(String(noticePage({ ...notice, useOfInput: 'Het gaat naar de raad.' }))).toContain(
      'Het gaat naar de raad.',
    );
  });

  it('is asked for in our own words: the browser does not stop the form', () => {
    expect(String(noticePage(notice))).toMatch(/<form class="join-name"[^>]*novalidate/);
  });
});

describe('a link that opens no door', () => {
  it.each([
    { is: 'unknown' },
    { is: 'revoked' },
    { is: 'erased' },
    { is: 'expired', until: 0, zone: 'UTC' },
  ] as const)('$is: still shows the help number', (why) => {
    expect(String(closedLinkPage(page, why))).toContain('href="tel:0123456789"');
  });

  it('of an evening that is over leads to what happened with the words', () => {
    expect(String(eveningOverPage({ ...page, firstName: '' }))).toContain('href="/m/geheim/words"');
  });
});
