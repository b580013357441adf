import * as z from 'zod/mini';
import { id, line } from './parts.ts';

const role = z.enum(['organiser', 'rapporteur', 'lead-facilitator', 'tech-host']);

/** What a client may ask of `organisation`; founding and appointing go over HTTP, with the register. */
export const organisationCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rename-organisation'), name: line }),
  z.strictObject({
    type: z.literal('appoint-staff'),
    person: id,
    roles: z.array(role).check(z.maxLength(4)),
  }),
  z.strictObject({ type: z.literal('dismiss-staff'), person: id }),
]);

/** What a client may ask of `people:<project>`; enrolling for the first time, inviting and erasing go over HTTP, with the register. */
export const enrolmentCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('withdraw'), session: id, person: id }),
  z.strictObject({ type: z.literal('enrol-again'), session: id, person: id }),
  z.strictObject({
    type: z.literal('mark-letters'),
    session: id,
    people: z.array(id).check(z.maxLength(5_000)),
    sent: z.boolean(),
  }),
  z.strictObject({ type: z.literal('mark-called'), session: id, person: id }),
]);
