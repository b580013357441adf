import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { PlannedSession, ProjectFrame, SessionTeam } from '#domain/process/events.ts';
import { endsAt } from '#domain/process/run-sheet.ts';
import { greeting } from '#wording/greeting.ts';
import type { Language } from '#wording/say.ts';
import { times } from '#wording/times.ts';
import type { Mail } from '../ports/mailer.ts';
import { type Block, paragraph } from './blocks.ts';
import { calendarEntry } from './calendar/entry.ts';
import { compose } from './compose.ts';
import { help } from './invitation.ts';
import { mailSay } from './say.ts';

interface TeamRequest {
  readonly language: Language;
  readonly organisation: string;
  readonly from: string;
  readonly frame: ProjectFrame;
  readonly session: PlannedSession;
  readonly person: { readonly id: PersonId; readonly firstName: string; readonly email: string };
  readonly now: Moment;
}

export interface TeamInvitationRequest extends TeamRequest {
  readonly role: 'facilitator' | 'note-taker';
  readonly table: number;
  /** Their own link, whole. */
  readonly link: string;
}

/** To the facilitator or note-taker of a table: when, which table, and the link to their own screen. */
export function teamInvitationMail(request: TeamInvitationRequest): Mail {
  const { language, frame, session, role, table, link } = request;
  const say = mailSay(language);
  const subject = say('mail.team.subject', {
    title: frame.title,
    day: times(language, session.zone).day(session.startsAt),
  });
  const what = role === 'facilitator' ? 'mail.team.facilitator' : 'mail.team.noteTaker';
  const ways: readonly Block[] = [
    { is: 'link', text: say('mail.team.open'), url: link },
    { is: 'small', text: say('mail.team.personal') },
  ];
  return teamMail(request, subject, [paragraph(say(what, { table }))], ways, link);
}

export interface PartInvitationRequest extends TeamRequest {
  /** What they do around the tables; at least one. */
  readonly parts: readonly (keyof SessionTeam)[];
  /** The addresses of the screens, whole. They open for who has signed in. */
  readonly stage: string;
  readonly harvest: string;
}

/** To who leads, helps or makes the harvest: when, what they do, and the way to the screen where they do it. */
export function partInvitationMail(request: PartInvitationRequest): Mail {
  const { language, frame, session, person, parts, stage, harvest } = request;
  const say = mailSay(language);
  const subject = say('mail.part.subject', {
    title: frame.title,
    day: times(language, session.zone).day(session.startsAt),
  });
  const onStage = parts.some((part) => part !== 'rapporteurs');
  const ways: readonly Block[] = [
    ...(onStage ? [{ is: 'link', text: say('mail.part.stage'), url: stage } as const] : []),
    ...(parts.includes('rapporteurs')
      ? [{ is: 'link', text: say('mail.part.harvest'), url: harvest } as const]
      : []),
    { is: 'small', text: say('mail.part.signIn', { email: person.email }) },
  ];
  const tasks = parts.map((part) => paragraph(say(`mail.part.${part}`)));
  return teamMail(request, subject, tasks, ways, onStage ? stage : harvest);
}

function teamMail(
  request: TeamRequest,
  subject: string,
  tasks: readonly Block[],
  ways: readonly Block[],
  link: string,
): Mail {
  const { language, organisation, frame, session, person } = request;
  const say = mailSay(language);
  const time = times(language, session.zone);
  const [day, from] = [time.day(session.startsAt), time.clock(session.startsAt)];
  const until = time.hour(endsAt(session.items, session.startsAt));
  const when = {
    name: say('mail.invitation.when'),
    value: say('mail.invitation.dayAndHours', { day, from, until }),
  };
  const what = { name: say('mail.team.what'), value: `${frame.title}: ${session.title}` };
  const content = calendarEntry({
    ...request,
    link,
    projectTitle: frame.title,
    helpNumber: frame.helpNumber,
    person: person.id,
  });
  const blocks: readonly Block[] = [
    paragraph(greeting(person.firstName, say)),
    ...tasks,
    { is: 'facts', facts: [when, what] },
    ...ways,
    ...help(frame.helpNumber, say),
    paragraph(say('mail.signature', { organisation })),
  ];
  const calendar = {
    filename: say('mail.calendar.file'),
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content,
  };
  return compose(language, person.email, subject, blocks, [calendar]);
}
