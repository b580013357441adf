import { describe, expect, it } from 'vitest';
import type { ProjectSummary } from '#protocol/http.ts';
import { homePage } from './home.ts';
import { linked } from './links-in-text.ts';
import { mailboxPage } from './mailbox.ts';
import { staffSay } from './say.ts';
import { setUpPage } from './set-up.ts';
import { checkMailPage, linkUsedPage, signInButtonPage, signInPage } from './sign-in.ts';

const page = { language: 'nl' as const, organisation: 'Gemeente Rietvoorde', css: ['/page.css'] };
const empty = { code: '', organisation: '', name: '', email: '' };

describe('the pages where staff come in', () => {
  it('are whole without a script', () => {
    const pages = [
      setUpPage({ filled: empty }, page),
      signInPage({ email: '' }, page),
      checkMailPage({ email: 'a@b.nl', mailbox: '/mailbox/x', again: '/sign-in' }, page),
      signInButtonPage({ action: '/sign-in/secret' }, page),
      linkUsedPage({ why: 'used' }, page),
      mailboxPage({ mails: [], older: 0, zone: 'Europe/Amsterdam' }, page),
    ];
    for (const written of pages) expect(written).not.toMatch(/<script|style=|\son[a-z]+=/);
  });

  it('say for certain that there is a mail when the organisation was founded just now', () => {
    const asked = checkMailPage({ email: 'a@b.nl', mailbox: null, again: '/sign-in' }, page);
    const founded = checkMailPage(
      { email: 'a@b.nl', mailbox: null, again: '/sign-in', founded: 'Rietvoorde' },
      page,
    );
    expect(founded).toContain(
      staffSay('nl')('staff.mailSent.founded', { organisation: 'Rietvoorde', email: 'a@b.nl' }),
    );
    expect(asked).toContain(staffSay('nl')('staff.mailSent.lead', { email: 'a@b.nl' }));
  });

  it('keep what was filled in when a form comes back, as text and never as markup', () => {
    const written = setUpPage(
      {
        filled: { ...empty, organisation: '"><img src=x>' },
        problem: { code: 'setup-code-wrong', field: 'code' },
      },
      page,
    );
    expect(written).toContain('&quot;&gt;&lt;img src=x&gt;');
    expect(written).not.toContain('<img');
  });

  it('mark only the field that the problem is about', () => {
    const written = setUpPage({ filled: empty, problem: { code: 'email-wrong', field: 'email' } }, page);
    expect(written.match(/aria-invalid/g)).toHaveLength(1);
    expect(written).toMatch(/id="email"[^>]*aria-invalid="true"/);
  });

  it('sign nobody in by being opened: the link of the mail shows a button that posts', () => {
    expect(signInButtonPage({ action: '/sign-in/secret' }, page)).toMatch(
      /<form method="post" action="\/sign-in\/secret"[^>]*><button/,
    );
  });
});

describe('the home page', () => {
  const project: ProjectSummary = {
    id: 'project22222',
    slug: 'samen-aan-tafel',
    title: 'Samen aan tafel',
    question: 'Hoe werken wij beter samen?',
    level: 'COPRODUCE',
    example: false,
    sessions: [],
    people: 40,
    invited: 38,
    published: 0,
  };

  it('leaves out what is still only being thought about', () => {
    expect(homePage({ projects: [project] }, page)).not.toContain(project.slug);
    expect(homePage({ projects: [{ ...project, published: 2 }] }, page)).toContain(
      `/p/${project.slug}/agreements`,
    );
  });

  it('tells nobody how many people are on a list', () => {
    const written = homePage({ projects: [{ ...project, published: 2 }] }, page);
    expect(written).not.toMatch(/\b(38|40)\b/);
  });
});

describe('a mail in the mailbox', () => {
  it('gives its web addresses to click on, without the full stop after them', () => {
    expect(String(linked('Kom via https://polder.example/m/abc.'))).toBe(
      '<p>Kom via <a href="https://polder.example/m/abc">https://polder.example/m/abc</a>.</p>',
    );
  });

  it('shows markup and other kinds of address as text', () => {
    const written = String(linked('<b>x</b> javascript:alert(1) https://a.nl/"><script>'));
    expect(written).not.toMatch(/<b>|<script|href="javascript/);
  });
});
