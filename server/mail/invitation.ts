import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Means } from '#domain/people/events.ts';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import { recordingAllowed } from '#domain/process/media.ts';
import { endsAt } from '#domain/process/run-sheet.ts';
import { greeting } from '#wording/greeting.ts';
import { inSentence } from '#wording/in-sentence.ts';
import { recordingTold } from '#wording/recording-told.ts';
import type { Language } from '#wording/say.ts';
import { times } from '#wording/times.ts';
import type { Mail } from '../ports/mailer.ts';
import { type Block, heading, paragraph } from './blocks.ts';
import { calendarEntry } from './calendar/entry.ts';
import { compose } from './compose.ts';
import { type MailSay, mailSay } from './say.ts';

export interface InvitationRequest {
  readonly language: Language;
  readonly organisation: string;
  /** The sender of invitations: an address, with or without a name before it. */
  readonly from: string;
  readonly frame: ProjectFrame;
  readonly session: PlannedSession;
  readonly person: {
    readonly id: PersonId;
    readonly firstName: string;
    readonly email: string;
    readonly means: Means;
  };
  /** Their own link, whole. */
  readonly link: string;
  /** They were invited before, and something that a calendar must know has changed since. */
  readonly changed: boolean;
  readonly now: Moment;
}

/** The invitation of one participant, with the session for their calendar. What the frame leaves open is left out. */
export function invitationMail(request: InvitationRequest): Mail {
  const { language, session, frame, person, changed } = request;
  const say = mailSay(language);
  const time = times(language, session.zone);
  const when = { title: frame.title, day: time.day(session.startsAt), hour: time.hour(session.startsAt) };
  const subject = changed
    ? say('mail.invitation.subjectChanged', when)
    : say('mail.invitation.subject', when);
  const blocks = [
    ...opening(request, say),
    ...whatAbout(frame, say),
    ...help(frame.helpNumber, say),
    ...ending(request, say),
  ];
  const content = calendarEntry({
    ...request,
    projectTitle: frame.title,
    helpNumber: frame.helpNumber,
    person: person.id,
  });
  const calendar = {
    filename: say('mail.calendar.file'),
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content,
  };
  return compose(language, person.email, subject, blocks, [calendar]);
}

function opening(
  { organisation, frame, session, person, link, language, changed }: InvitationRequest,
  say: MailSay,
): readonly Block[] {
  const time = times(language, session.zone);
  const [from, until] = [time.clock(session.startsAt), time.hour(endsAt(session.items, session.startsAt))];
  return [
    paragraph(greeting(person.firstName, say)),
    ...(changed ? [paragraph(say('mail.invitation.changed'))] : []),
    paragraph(say('mail.invitation.invites', { organisation, title: frame.title })),
    ...(frame.question === ''
      ? []
      : [paragraph(say('mail.invitation.question')), { is: 'quote', text: frame.question } as const]),
    {
      is: 'facts',
      facts: [
        {
          name: say('mail.invitation.when'),
          value: say('mail.invitation.dayAndHours', { day: time.day(session.startsAt), from, until }),
        },
        { name: say('mail.invitation.where'), value: where(person.means, say) },
      ],
    },
    { is: 'link', text: say('mail.invitation.open'), url: link },
    { is: 'small', text: say('mail.invitation.personal') },
  ];
}

function where(means: Means, say: MailSay): string {
  switch (means) {
    case 'screen':
      return say('mail.invitation.online');
    case 'phone':
      return say('mail.invitation.byPhone');
    case 'library':
      return say('mail.invitation.inLibrary');
  }
}

function whatAbout(frame: ProjectFrame, say: MailSay): readonly Block[] {
  const { level, deciders, fixed, open, useOfInput, promise } = frame;
  const blocks = [
    ...(level === null ? [] : [paragraph(say(`mail.level.${level}`))]),
    ...told(say('mail.invitation.openTo'), open),
    ...told(say('mail.invitation.fixed'), fixed),
    ...told(say('mail.invitation.useOfInput'), useOfInput),
    ...told(
      deciders === ''
        ? say('mail.invitation.promise')
        : say('mail.invitation.promiseBy', { deciders: inSentence(deciders) }),
      promise,
    ),
  ];
  return blocks.length === 0 ? [] : [heading(say('mail.invitation.about')), ...blocks];
}

const told = (name: string, value: string): readonly Block[] =>
  value.trim() === '' ? [] : [{ is: 'facts', facts: [{ name, value }] }];

export const help = (number: string, say: MailSay): readonly Block[] =>
  number === '' ? [] : [heading(say('mail.help.title')), paragraph(say('mail.help.call', { number }))];

function ending(
  { organisation, frame, session, language }: InvitationRequest,
  say: MailSay,
): readonly Block[] {
  const { retentionUntil } = frame;
  const date = retentionUntil === null ? null : times(language, session.zone).date(retentionUntil);
  const recorded = recordingTold(language, recordingAllowed(session), say('mail.privacy.nothingRecorded'));
  return [
    heading(say('mail.privacy.title')),
    paragraph(
      date === null
        ? say('mail.privacy.use', { recorded })
        : say('mail.privacy.useUntil', { date, recorded }),
    ),
    { is: 'small', text: say('mail.calendar.attached') },
    paragraph(say('mail.signature', { organisation })),
  ];
}
