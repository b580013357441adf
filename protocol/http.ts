import * as z from 'zod/mini';
import { idPattern } from '#domain/kernel/ids.ts';

/**
 * What the studio and the server say to each other over HTTP, all under `/v1`, as JSON unless said otherwise.
 * Every answer that is not 2xx is a `problem` (application/problem+json). Requests carry the staff cookie, and
 * every write is checked on `Origin`. Facts that live in a stream (needs, invitations, run sheet …) come over the
 * live connection and are not repeated here: HTTP gives what the people register knows, and does what needs the server.
 */

const id = z.string().check(z.regex(idPattern));
const moment = z.int();
const line = z.string().check(z.maxLength(200));
const text = z.string().check(z.maxLength(4_000));

export const staffRole = z.enum(['organiser', 'rapporteur', 'lead-facilitator', 'tech-host']);
export const language = z.enum(['nl', 'en']);
export const means = z.enum(['screen', 'phone', 'library']);
export const reachedBy = z.enum(['mail', 'letter']);
export const supportNeed = z.enum(['phone-test', 'dial-in', 'buddy', 'library-seat', 'paper', 'interpreter']);
export const level = z.enum(['INFORM', 'CONSULT', 'ADVISE', 'COPRODUCE', 'CO_DECIDE']);

/** Any answer that is not 2xx. `code` names the sentence under `refusals.<code>`; `field` the input it belongs to. */
export const problem = z.looseObject({
  status: z.int(),
  code: z.string(),
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  field: z.optional(z.string()),
});

/** A write that has nothing more to tell. */
export const done = z.looseObject({});

/** `GET /v1/me`. `mailbox` is the page with the mails when no mail server is set, else null. */
export const me = z.object({
  person: id,
  firstName: z.string(),
  lastName: z.string(),
  email: z.nullable(z.string()),
  language,
  roles: z.array(staffRole),
  organisation: z.string(),
  mailbox: z.nullable(z.string()),
  /** What becomes of a mail: it goes out, it is kept in the mailbox, or it waits until a mail server is set. */
  mails: z.enum(['sent', 'kept', 'waiting']),
  /** Example data is loaded in this installation. */
  example: z.boolean(),
});

const projectSummary = z.object({
  id,
  slug: z.string(),
  title: z.string(),
  question: z.string(),
  level: z.nullable(level),
  example: z.boolean(),
  sessions: z.array(
    z.object({
      id,
      title: z.string(),
      startsAt: moment,
      zone: z.string(),
      status: z.enum(['planned', 'lobby', 'live', 'closed']),
    }),
  ),
  /** People enrolled in any of its sessions, each counted once, and how many of them were invited. */
  people: z.int(),
  invited: z.int(),
  /** Agreements that the public can read. */
  published: z.int(),
});

/** `GET /v1/projects`, newest first. */
export const projects = z.object({ projects: z.array(projectSummary) });

const frame = z.strictObject({
  title: line,
  question: line,
  level: z.nullable(level),
  deciders: line,
  promise: text,
  fixed: text,
  open: text,
  useOfInput: text,
  helpNumber: line,
  retentionUntil: z.nullable(moment),
});

/** `POST /v1/projects`: the server makes id and slug. */
export const newProject = z.strictObject({
  frame,
  /** Example data and rehearsals: marked as such, can be deleted whole, never send mail. */
  example: z.optional(z.boolean()),
});
export const newProjectMade = z.object({ project: id, slug: z.string() });

const registered = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** The lines under their name on a letter. */
  address: z.nullable(z.string()),
  language,
  erased: z.boolean(),
});

/** `GET /v1/projects/:project/people`: the register rows of its residents. */
export const people = z.object({ people: z.array(registered) });

/**
 * `POST /v1/projects/:project/sessions/:session/people`: one person by hand; with `/:person` behind it the same person
 * written down better. Empty e-mail or phone is null.
 */
export const newPerson = z.strictObject({
  firstName: line,
  lastName: line,
  email: z.nullable(line),
  phone: z.nullable(line),
  address: z.optional(z.nullable(line)),
  language,
  means,
  reachedBy,
  needs: z.array(supportNeed),
});
export const newPersonMade = z.object({ person: id });

/** `POST /v1/projects/:project/sessions/:session/links`: fresh personal links; with `code` also to be scanned. */
export const linkWish = z.strictObject({
  people: z.array(id).check(z.maxLength(5_000)),
  code: z.optional(z.boolean()),
});
/** `GET /v1/projects/:project/sessions/:session/help/:help/number`: of who asks to be called; null where none is known. */
export const numberToCall = z.object({ phone: z.nullable(z.string()) });

export const linksMade = z.object({
  links: z.array(
    z.object({
      person: id,
      url: z.string(),
      /** A QR code as the path of an SVG of `size` by `size`. */
      code: z.optional(z.object({ size: z.int(), path: z.string() })),
    }),
  ),
});

/**
 * What happens with a row of an uploaded list:
 * `take` as it stands, `changed` after we put something right, `unreachable` is taken too, without mail, telephone or
 * address; `known` is enrolled already, `double` stands in this list before, `empty` holds nothing, `unusable`
 * cannot be taken.
 */
export const rowVerdict = z.enum(['take', 'changed', 'unreachable', 'known', 'double', 'empty', 'unusable']);

/** `code` names a sentence under `studio-import.<code>`. */
const importNote = z.object({
  code: z.string(),
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

/**
 * `POST /v1/projects/:project/sessions/:session/import/preview`, multipart with one `file` (CSV or XLSX).
 * Nothing is enrolled yet. `notes` are about the file as a whole.
 */
export const importPreview = z.object({
  preview: id,
  fileName: z.string(),
  columns: z.array(z.object({ header: z.string(), taken: z.nullable(z.string()) })),
  notes: z.array(importNote),
  rows: z.array(
    z.object({
      /** The row number as the spreadsheet shows it. */
      row: z.int(),
      verdict: rowVerdict,
      firstName: z.string(),
      lastName: z.string(),
      email: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      address: z.nullable(z.string()),
      means,
      reachedBy,
      needs: z.array(supportNeed),
      notes: z.array(importNote),
    }),
  ),
  /** How many rows will be enrolled: those with `take`, `changed` and `unreachable`. */
  takes: z.int(),
});

/** `POST /v1/projects/:project/sessions/:session/import`: all of the preview, or nothing. */
export const importRequest = z.strictObject({ preview: id });
export const importDone = z.object({ enrolled: z.int() });

/** `POST /v1/projects/:project/sessions/:session/invitations`. Null: everybody not yet invited. */
export const invite = z.strictObject({ people: z.nullable(z.array(id)) });
export const invited = z.object({
  /** Mails handed to the post. */
  mailed: z.int(),
  /** People without e-mail: their letter can be printed and they stand on the call list. */
  letters: z.int(),
  /** Asked for, but nothing to send (erased, withdrawn). */
  skipped: z.int(),
});

/** `POST …/invitations/preview`, asked as `…/invitations` is: who would get a mail and who a letter. Nothing is sent. */
export const invitationPreview = z.object({
  mailed: z.array(id),
  letters: z.array(id),
  skipped: z.int(),
});

/** `GET …/invitations/preview/:person`: the mail as it will look. `html` holds styles as `data-style`, and no link. */
export const mailPreview = z.object({
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  attachments: z.array(z.string()),
});

/** `POST /v1/projects/:project/sessions/:session/team-invitations`: a personal link to facilitators and note-takers. */
export const inviteTeam = z.strictObject({ people: z.nullable(z.array(id)) });

/**
 * Not JSON: `GET /v1/projects/:project/sessions/:session/letters?people=id,id` printable HTML (all letters without the
 * query; `?only=ready` those that lie ready and are not away), and `GET …/invitation.ics`.
 */

const staffMember = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  email: z.nullable(z.string()),
  roles: z.array(staffRole),
});

/** `GET /v1/staff`: everybody who works here; table facilitators and note-takers may have no roles. */
export const staff = z.object({ staff: z.array(staffMember) });

/** `POST /v1/projects/:project/staff`: an e-mail that is known gives that person back, with the roles added. */
export const newStaff = z.strictObject({
  name: line,
  email: line,
  roles: z.array(staffRole),
});
export const newStaffMade = z.object({ person: id });

/** `POST /v1/me/name`: what somebody who works here is called; answers `done`. */
export const ownName = z.strictObject({ firstName: line, lastName: line });

/** `POST /m/:secret/language`: somebody's own choice. */
export const ownLanguage = z.strictObject({ language });

/** `POST /v1/projects/:project/people/:person/erase`. */
export const erasePerson = z.strictObject({ wordsToo: z.boolean() });

/** `POST /v1/sessions/:session/screen-link`: a fresh link for the big screen; earlier ones keep working until they expire. */
export const screenLink = z.object({ url: z.string(), expiresAt: moment });

/** `GET /v1/media`: what brings sound and picture here. People in one hall and a meeting elsewhere need no set-up. */
const mediaKind = z.enum(['built-in', 'livekit', 'jitsi', 'link', 'none']);
export const mediaFacts = z.object({
  available: z.array(mediaKind),
  /** How many people of one evening are let in; a kind that is not named lets in whoever comes. */
  mostPeople: z.partialRecord(mediaKind, z.int()),
  captions: z.boolean(),
});

/** `POST /v1/projects/:project/agreements/:agreement/publish` and `DELETE /v1/example` answer `done`. */

/** `POST /v1/example`: loads the example, or gives the one that is there. */
export const exampleLoaded = z.object({ projects: z.array(id) });

export type Problem = z.infer<typeof problem>;
export type Me = z.infer<typeof me>;
export type ProjectSummary = z.infer<typeof projectSummary>;
export type NewProject = z.infer<typeof newProject>;
export type RegisteredPerson = z.infer<typeof registered>;
export type NewPerson = z.infer<typeof newPerson>;
export type NumberToCall = z.infer<typeof numberToCall>;
export type LinksMade = z.infer<typeof linksMade>;
export type RowVerdict = z.infer<typeof rowVerdict>;
export type ImportNote = z.infer<typeof importNote>;
export type ImportPreview = z.infer<typeof importPreview>;
export type ImportRow = ImportPreview['rows'][number];
export type InvitationPreview = z.infer<typeof invitationPreview>;
export type MailPreview = z.infer<typeof mailPreview>;
export type Invited = z.infer<typeof invited>;
export type StaffMember = z.infer<typeof staffMember>;
export type NewStaff = z.infer<typeof newStaff>;
export type ScreenLink = z.infer<typeof screenLink>;
export type MediaFacts = z.infer<typeof mediaFacts>;
