import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import { endsAt } from '#domain/process/run-sheet.ts';
import { greeting } from '#wording/greeting.ts';
import type { Language } from '#wording/say.ts';
import { times } from '#wording/times.ts';
import type { Mail } from '../ports/mailer.ts';
import { paragraph } from './blocks.ts';
import { calendarEntry } from './calendar/entry.ts';
import { compose } from './compose.ts';
import { help } from './invitation.ts';
import { mailSay } from './say.ts';

export interface TeamInvitationRequest {
  readonly language: Language;
  readonly organisation: string;
  readonly from: string;
  readonly frame: ProjectFrame;
  readonly session: PlannedSession;
  readonly person: { readonly id: PersonId; readonly firstName: string; readonly email: string };
  readonly role: 'facilitator' | 'note-taker';
  readonly table: number;
  readonly link: string;
  readonly now: Moment;
}

/** To the facilitator or note-taker of a table: when, which table, and the link to their own screen. */
export function teamInvitationMail(request: TeamInvitationRequest): Mail {
  const { language, organisation, frame, session, person, role, table } = request;
  const say = mailSay(language);
  const time = times(language, session.zone);
  const [day, from] = [time.day(session.startsAt), time.clock(session.startsAt)];
  const until = time.hour(endsAt(session.items, session.startsAt));
  const content = calendarEntry({
    ...request,
    projectTitle: frame.title,
    helpNumber: frame.helpNumber,
    person: person.id,
  });
  return compose(
    language,
    person.email,
    say('mail.team.subject', { title: frame.title, day }),
    [
      paragraph(greeting(person.firstName, say)),
      paragraph(
        role === 'facilitator'
          ? say('mail.team.facilitator', { table })
          : say('mail.team.noteTaker', { table }),
      ),
      {
        is: 'facts',
        facts: [
          {
            name: say('mail.invitation.when'),
            value: say('mail.invitation.dayAndHours', { day, from, until }),
          },
          { name: say('mail.team.what'), value: `${frame.title}: ${session.title}` },
        ],
      },
      { is: 'link', text: say('mail.team.open'), url: request.link },
      { is: 'small', text: say('mail.team.personal') },
      ...help(frame.helpNumber, say),
      paragraph(say('mail.signature', { organisation })),
    ],
    [
      {
        filename: say('mail.calendar.file'),
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        content,
      },
    ],
  );
}
