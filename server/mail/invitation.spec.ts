import { describe, expect, it } from 'vitest';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import { recordingTold } from '#wording/recording-told.ts';
import { type InvitationRequest, invitationMail } from './invitation.ts';
import { mailSay } from './say.ts';
import { signInMail } from './sign-in.ts';
import { partInvitationMail, teamInvitationMail } from './team-invitation.ts';

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
const session: PlannedSession = {
  id: 'sessionabcdefghi',
  title: 'Verkennen',
  startsAt: Date.parse('2026-09-15T17:30:00Z'),
  zone: 'Europe/Amsterdam',
  items: [
    {
      id: 'itemonexxx',
      title: 'Alles',
      minutes: 120,
      place: 'plenary',
      prompt: '',
      text: '',
      steps: [],
      visibility: 'dialogue',
    },
  ],
  tables: [],
  team: { leadFacilitators: [], techHosts: [], rapporteurs: [] },
  plenaryLink: '',
  calendarSequence: 4,
  ready: { dryRun: null, briefing: null },
};
const link = 'https://polder.example/m/abcdefghijklmnopqrstuvwxyz';
const person = {
  id: 'personabcdefghij',
  firstName: 'Samira',
  email: 'samira@x.nl',
  means: 'screen' as const,
};

const request: InvitationRequest = {
  language: 'nl',
  organisation: 'Gemeente Rietvoorde',
  from: 'samen@rietvoorde.nl',
  frame,
  session,
  person,
  link,
  changed: false,
  now: 0,
};
const invite = (changes: Partial<InvitationRequest> = {}) => invitationMail({ ...request, ...changes });

const facts = [
  'Samira',
  link,
  frame.title,
  frame.question,
  frame.open,
  frame.fixed,
  frame.useOfInput,
  frame.promise,
  frame.helpNumber,
  frame.deciders,
];

describe('the invitation', () => {
  it.each(['nl', 'en'] as const)('says all that was promised, in text and in HTML (%s)', (language) => {
    const mail = invite({ language });
    for (const fact of facts) {
      expect(mail.text).toContain(fact);
      expect(mail.html).toContain(fact);
    }
    expect(mail.to).toBe('samira@x.nl');
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/undefined|null|mail\.\w+\./);
  });

  it.each(['nl', 'en'] as const)(
    'says that nothing is recorded only where nothing may be (%s)',
    (language) => {
      const nothing = mailSay(language)('mail.privacy.nothingRecorded');
      const recording = { purpose: 'Het verslag nalezen', keepDays: 14 };
      const media = { kind: 'built-in', passCode: '', instructions: '', recording, captions: false } as const;
      for (const retentionUntil of [frame.retentionUntil, null]) {
        const told = { language, frame: { ...frame, retentionUntil } };
        expect(invite(told).text).toContain(nothing);
        const mail = invite({ ...told, session: { ...session, media } });
        for (const read of [mail.text, mail.html]) {
          expect(read).toContain(recordingTold(language, recording, ''));
          expect(read).not.toContain(nothing);
        }
      }
    },
  );

  it('tells day and hours in the zone of the session', () => {
    expect(invite().text).toContain('dinsdag 15 september, van 19.30 tot 21.30 uur');
    expect(invite({ language: 'en' }).text).toContain('Tuesday 15 September, from 19:30 to 21:30');
    expect(invite({ session: { ...session, zone: 'America/New_York' } }).text).toContain('13.30');
  });

  it('carries the session for their calendar, with the sequence of the session', () => {
    const [calendar, ...others] = invite().attachments;
    expect(others).toEqual([]);
    expect(calendar?.contentType).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(calendar?.content).toContain('UID:sessionabcdefghi-personabcdefghij@polder');
    expect(calendar?.content).toContain('SEQUENCE:4');
  });

  it('says of a second one that something changed', () => {
    expect(invite({ changed: true }).subject).not.toBe(invite().subject);
    expect(invite({ changed: true }).text.length).toBeGreaterThan(invite().text.length);
  });

  it('tells each where to be: at home, by phone or in the library', () => {
    const texts = (['screen', 'phone', 'library'] as const).map(
      (means) => invite({ person: { ...person, means } }).text,
    );
    expect(new Set(texts).size).toBe(3);
  });

  it('explains each level in its own words', () => {
    const levels = ['INFORM', 'CONSULT', 'ADVISE', 'COPRODUCE', 'CO_DECIDE'] as const;
    const texts = levels.map((level) => invite({ frame: { ...frame, level } }).text);
    expect(new Set(texts).size).toBe(levels.length);
  });

  it('gives who decides no capital in the middle of a sentence', () => {
    const { text } = invite({ frame: { ...frame, deciders: 'De gemeenteraad' } });
    expect(text).toContain('belooft de gemeenteraad');
  });

  it('leaves out what nobody filled in', () => {
    const empty = {
      ...frame,
      question: '',
      level: null,
      deciders: '',
      promise: '',
      fixed: ' ',
      open: '',
      useOfInput: '',
      helpNumber: '',
      retentionUntil: null,
    };
    const mail = invite({ frame: empty, person: { ...person, firstName: '' } });
    expect(mail.text).toContain(link);
    expect(mail.text).not.toMatch(/\n\n\n|: *\n\n/);
    expect(mail.text.length).toBeLessThan(invite().text.length);
  });

  it('shows markup as words, and fetches nothing', () => {
    const mail = invite({
      frame: { ...frame, question: '<script>alert(1)</script>', title: '<img src=//x>' },
    });
    expect(mail.html).not.toMatch(/<script|<img|<link/);
    expect(mail.text).toContain('<script>alert(1)</script>');
  });

  it('keeps its subject on one line', () => {
    const { subject } = invite({ frame: { ...frame, title: 'Samen\r\nBcc: all@x.nl' } });
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

describe('other mails', () => {
  it('bring staff in by a link that works once', () => {
    const mail = signInMail({
      language: 'nl',
      organisation: 'Gemeente Rietvoorde',
      person,
      link,
      validMinutes: 30,
    });
    expect(mail.text).toContain(link);
    expect(mail.text).toContain('30');
    expect(mail.attachments).toEqual([]);
  });

  it.each(['facilitator', 'note-taker'] as const)('bring a %s to their table', (role) => {
    const mail = teamInvitationMail({ ...request, role, table: 4 });
    for (const part of [link, '4', 'dinsdag 15 september']) expect(mail.text).toContain(part);
    expect(mail.attachments[0]?.content).toContain('SEQUENCE:4');
  });

  it.each(['nl', 'en'] as const)(
    'tell who does several things all of them, each screen once (%s)',
    (language) => {
      const ways = { stage: 'https://polder.example/stage/x', harvest: 'https://polder.example/harvest' };
      const parts = ['leadFacilitators', 'techHosts', 'rapporteurs'] as const;
      const mail = partInvitationMail({ ...request, ...ways, language, parts });
      const say = mailSay(language);
      for (const part of [...parts.map((one) => say(`mail.part.${one}`)), person.email, ways.harvest])
        expect(mail.text).toContain(part);
      expect(mail.text.split(ways.stage)).toHaveLength(2);
      expect(`${mail.subject}${mail.text}`).not.toMatch(/undefined|mail\.\w+\./);
      expect(mail.attachments[0]?.content).toContain('SEQUENCE:4');
    },
  );
});
