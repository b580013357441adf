import { describe, expect, it } from 'vitest';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import { recordingTold } from '#wording/recording-told.ts';
import { callListPage } from './call-list.ts';
import { lettersPage } from './letters.ts';
import { letterSay } from './say.ts';

const frame: ProjectFrame = {
  title: 'Samen aan tafel',
  question: 'Hoe werken we beter samen?',
  level: 'COPRODUCE',
  deciders: 'de gemeenteraad',
  promise: 'De raad legt elke afwijking uit.',
  fixed: 'Het budget',
  open: 'De manier van werken',
  useOfInput: 'Het wordt een voorstel.',
  helpNumber: '0123 456 789',
  retentionUntil: Date.UTC(2027, 2, 1),
};
const session: Pick<PlannedSession, 'title' | 'startsAt' | 'zone' | 'items' | 'media'> = {
  title: 'Verkennen',
  startsAt: Date.parse('2026-09-15T17:30:00Z'),
  zone: 'Europe/Amsterdam',
  items: [],
};
const address = 'Dorpsstraat 12\n1234 AB  Rietvoorde';
const link = 'https://polder.example/m/abcdefghijklmnopqrstuvwxyz';

const page = (changes: Partial<Parameters<typeof lettersPage>[0]> = {}): string =>
  lettersPage({
    language: 'nl',
    organisation: 'Gemeente Rietvoorde',
    frame,
    session,
    letters: [{ firstName: 'Ria', lastName: 'de Vries', address, means: 'screen', link }],
    css: ['/assets/letters.css'],
    ...changes,
  });

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('letters', () => {
  it('carry name, link, QR code, help number, day and clock time', () => {
    const text = page();
    for (const part of ['Ria de Vries', link, '<svg', '0123 456 789', 'dinsdag 15 september', '19.30'])
      expect(text).toContain(part);
  });

  it('go to initials, and greet nobody by them', () => {
    const text = page({
      letters: [{ firstName: 'A.', lastName: 'de Boer', address, means: 'screen', link }],
    });
    expect(text).toContain('<span>A. de Boer</span>');
    expect(text).not.toContain('Beste A.');
    expect(page()).toContain('Beste Ria');
  });

  it('carry the address under the name, and leave room to write it where nobody knows it', () => {
    expect(page()).toMatch(
      /<address class="letter-to"><span>Ria de Vries<\/span>\sDorpsstraat 12\s1234 AB {2}Rietvoorde<\/address>/,
    );
    const unknown = page({
      letters: [{ firstName: 'Ria', lastName: '', address: null, means: 'phone', link }],
    });
    expect(unknown).toContain('letter-unknown');
    expect(page()).not.toContain('letter-unknown');
  });

  it('tell what the mail tells: question, what is open and fixed, use and promise', () => {
    const text = page();
    for (const part of [
      frame.question,
      frame.open,
      frame.fixed,
      frame.useOfInput,
      frame.promise,
      'de gemeenteraad',
      '1 maart 2027',
    ])
      expect(text).toContain(part);
  });

  it('say that nothing is recorded only where nothing may be', () => {
    const nothing = letterSay('nl')('mail.privacy.nothingRecorded');
    const recording = { purpose: 'Het verslag nalezen', keepDays: 14 };
    const media = { kind: 'built-in', passCode: '', instructions: '', recording, captions: false } as const;
    for (const retentionUntil of [frame.retentionUntil, null]) {
      const told = { ...frame, retentionUntil };
      expect(page({ frame: told })).toContain(nothing);
      const text = page({ frame: told, session: { ...session, media } });
      expect(text).toContain(recordingTold('nl', recording, ''));
      expect(text).not.toContain(nothing);
    }
  });

  it('are one sheet each, in the order asked', () => {
    const letters = ['Ria', 'Henk', 'Bram'].map((firstName) => ({
      firstName,
      lastName: '',
      address: null,
      means: 'phone' as const,
      link: `${link}${firstName}`,
    }));
    const text = page({ letters });
    expect(count(text, '<article class="letter">')).toBe(3);
    expect(count(text, '<svg')).toBe(3);
    expect(text.indexOf('Ria')).toBeLessThan(text.indexOf('Henk'));
    expect(new Set([...text.matchAll(/<path[^>]*>/g)].map(([path]) => path)).size).toBe(3);
  });

  it('leave out what nobody filled in', () => {
    const empty = {
      ...frame,
      question: '',
      level: null,
      deciders: '',
      promise: ' ',
      fixed: '',
      open: '',
      useOfInput: '',
      helpNumber: '',
    };
    const text = page({ frame: empty });
    expect(text).not.toContain('letter-about');
    expect(text).not.toContain('letter-number');
    expect(text).not.toContain('letter-question');
  });

  it('show markup as words, and hold no script, no inline style and nothing from elsewhere', () => {
    const text = page({
      organisation: '<img src=x onerror=alert(1)>',
      letters: [
        { firstName: '<script>alert(1)</script>', lastName: '"&\'', address: '<b>', means: 'library', link },
      ],
    });
    expect(text).not.toMatch(/<script|<img|<[^>]*\s(style|src)=/);
    expect(text).toContain('&lt;script&gt;');
    expect([...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['/assets/letters.css']);
  });

  it.each(['nl', 'en'] as const)('are whole in %s', (language) => {
    const text = page({ language });
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/undefined|\{\w+\}|(letters|mail)\.\w+\./);
  });
});

describe('the call list', () => {
  const calls = [
    {
      firstName: 'Ria',
      lastName: 'de Vries',
      phone: '0612345678',
      means: 'phone',
      needs: ['dial-in'],
      called: true,
    },
    {
      firstName: 'Henk',
      lastName: '<b>',
      phone: null,
      means: 'screen',
      needs: ['phone-test', 'interpreter'],
      called: false,
    },
  ] as const;
  const list = (language: 'nl' | 'en' = 'nl') =>
    callListPage({ language, projectTitle: 'Samen aan tafel', session, helpNumber: '', calls, css: [] });

  it('has a row for each, who still must be called first', () => {
    const text = list();
    expect(count(text, '<tr>')).toBe(3);
    expect(text.indexOf('Henk')).toBeLessThan(text.indexOf('Ria'));
    expect(count(text, 'calls-box')).toBe(1);
  });

  it('says numbers, needs, and that there is no number', () => {
    expect(list()).toContain('0612345678');
    expect(list('en')).toMatch(/no number[\s\S]*interpreter/);
  });

  it('shows markup as words', () => {
    expect(list()).not.toContain('<b>');
  });
});
