import { describe, expect, it } from 'vitest';
import { recordingTold } from '#wording/recording-told.ts';
import { closedLinkPage, eveningOverPage } from './closed.ts';
import type { LobbyPage } from './lobby.ts';
import { lobbyPage } from './lobby.ts';
import { noticePage } from './notice.ts';
import { joinSay } from './say.ts';

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
  recording: null,
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
  recording: null,
  hasNumber: true,
  callBack: 'none',
  caller: '',
  relieved: false,
  boot: { token: 'geheim' },
  liveAssets: { js: '/assets/live.js', preload: [], css: [] },
};
const hiddenAt = (html: string, id: string): boolean => new RegExp(`id="${id}"[^>]*hidden`).test(html);

const recording = { purpose: 'Het verslag nalezen', keepDays: 14 };
const recordingRead = recordingTold('nl', recording, '');

describe('the notice', () => {
  it('promises that nothing is recorded only where nothing may be', () => {
    const nothing = joinSay('nl')('join.notice.keptNothing');
    expect(String(noticePage(notice))).toContain(nothing);
    const html = String(noticePage({ ...notice, recording }));
    expect(html).not.toContain(nothing);
    expect(html).toContain(recordingRead);
  });

  it('names the day until which data are kept, and promises nothing where none was chosen', () => {
    const none = joinSay('nl')('join.notice.untilUnknown');
    expect(String(noticePage(notice))).toContain(none);
    const html = String(noticePage({ ...notice, retentionUntil: Date.UTC(2027, 2, 1) }));
    expect(html).not.toContain(none);
    expect(html).toContain('1 maart 2027');
  });

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
  it('promises that nothing is recorded only where nothing may be', () => {
    const say = joinSay('nl');
    expect(String(lobbyPage(lobby))).toContain(say('join.recorded.title'));
    const html = String(lobbyPage({ ...lobby, recording }));
    expect(html).not.toContain(say('join.recorded.title'));
    expect(html).toContain(recordingRead);
  });

  it('asks for a call, and for wiping a device, without a script', () => {
    const html = String(lobbyPage(lobby));
    expect(html).toContain('method="post" action="/m/geheim/help"');
    expect(html).toContain('method="post" action="/m/geheim/wipe"');
  });

  it('says who calls, once somebody took that on, and offers the button only while nobody was asked', () => {
    const button = (html: string): boolean => / class="btn btn-attention call" hidden/.test(html);
    const claimed = String(lobbyPage({ ...lobby, callBack: 'claimed', caller: 'Hanna' }));
    expect(claimed).toContain(`>${joinSay('nl')('join.call.claimedBy', { name: 'Hanna' })}</b>`);
    expect([button(claimed), button(String(lobbyPage(lobby)))]).toEqual([true, false]);
  });

  it('promises no call to whose number nobody knows', () => {
    const say = joinSay('nl');
    const html = String(lobbyPage({ ...lobby, hasNumber: false }));
    expect(html).toContain('Wij hebben uw nummer niet. Bel 0123\u00a0456\u00a0789.');
    expect(html).not.toContain(say('join.call.ask'));
    expect(html).not.toContain('bellen u zo snel');
    expect(String(lobbyPage({ ...lobby, hasNumber: false, help: '' }))).toContain('nummer niet.</small>');
    expect(String(lobbyPage(lobby))).toContain(say('join.call.ask'));
  });

  it('[S60] tells who was to lead a table that somebody else does now', () => {
    const title = joinSay('nl')('join.relieved.title');
    expect(String(lobbyPage({ ...lobby, relieved: true }))).toContain(title);
    expect(String(lobbyPage(lobby))).not.toContain(title);
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

  it('counts who is there once, and you among them, in a sentence that is right for one', () => {
    const counted = (...here: readonly string[]) => {
      const seats = ['ria', 'samira', 'daan'].map((person) => seat(person, here.includes(person)));
      const html = String(lobbyPage({ ...lobby, table: { number: 4, name: 'De Akker', seats } }));
      const [region = '', label] = /<section [^>]*aria-label="([^"]*)".*?<ol>/s.exec(html) ?? [];
      return [
        label,
        region
          .match(/<p class="mid">.*<\/p>/s)?.[0]
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ];
    };
    expect(counted()).toEqual(['Tafel 4, De Akker', '1 van 3 is er al']);
    expect(counted('ria', 'samira')).toEqual(['Tafel 4, De Akker', '2 van 3 zijn er al']);
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

describe('the other language', () => {
  it.each([
    ['notice', noticePage(notice)],
    ['lobby', lobbyPage(lobby)],
  ])('stands before anything else on the %s, and works without a script', (_, html) => {
    const beforeTitle = String(html).split('<h1>')[0];
    expect(beforeTitle).toContain('method="post" action="/m/geheim/language"');
    expect(beforeTitle).toContain('name="language" value="en" lang="en">In English</button>');
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
    const html = String(eveningOverPage({ ...page, firstName: '', said: [{ redacted: null }] }));
    expect(html).toContain('href="/m/geheim/words"');
    expect(html).toContain(joinSay('nl')('join.closed.over.text'));
  });

  it('of an evening that is over claims no words of who never said any, or whose words were all taken away', () => {
    const never = String(eveningOverPage({ ...page, firstName: 'Ria', said: [] }));
    const taken = { redacted: { reason: 'Op verzoek.', at: 0 } };
    const gone = String(eveningOverPage({ ...page, firstName: 'Ria', said: [taken] }));
    for (const html of [never, gone]) {
      expect(html).toContain(joinSay('nl')('join.closed.over.none'));
      expect(html).not.toContain(joinSay('nl')('join.closed.over.text'));
    }
    expect([never, gone].map((html) => html.includes('href="/m/geheim/words"'))).toEqual([false, true]);
  });
});
