import * as z from 'zod/mini';
import { id, line, means, moment, table, visibility, words } from './parts.ts';

const nothing = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) });
const to = z.union([z.literal('everyone'), z.literal('facilitators'), table]);
/** Null: everyone together. */
const room = z.nullable(table);
const stance = z.enum(['support', 'reservation', 'no-support']);

/** What a client may ask of `session:<id>`. What only the server asks (`lay-out`, `gather`, `advance`) is not here. */
export const sessionCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('join'), person: z.optional(id) }),
  z.strictObject({ type: z.literal('raise-hand'), person: z.optional(id) }),
  z.strictObject({ type: z.literal('lower-hand'), person: id }),
  z.strictObject({ type: z.literal('contribute'), id, text: words, visibility }),
  z.strictObject({ type: z.literal('confirm'), id, table }),
  z.strictObject({ type: z.literal('dispute'), id, table, words }),
  z.strictObject({
    type: z.literal('ask-help'),
    id,
    kind: z.enum(['technical', 'call-back', 'facilitator', 'safety']),
    words,
  }),
  z.strictObject({ type: z.literal('resolve-help'), id }),
  z.strictObject({
    type: z.literal('give-support'),
    agreement: id,
    stance,
    words,
    person: z.optional(id),
  }),
  z.strictObject({ type: z.literal('give-floor'), table, person: id }),
  z.strictObject({ type: z.literal('end-turn'), table }),
  z.strictObject({ type: z.literal('take-step'), table, step: z.int().check(z.gte(0), z.lte(30)) }),
  z.strictObject({ type: z.literal('add-table-time'), table, minutes: z.int().check(z.gte(-60), z.lte(60)) }),
  z.strictObject({ type: z.literal('record'), id, table, speaker: id, text: words, visibility }),
  z.strictObject({ type: z.literal('read-back'), id, table }),
  z.strictObject({ type: z.literal('silence'), table: room, person: id }),
  z.strictObject({ type: z.literal('set-listening'), table: room, listening: z.boolean() }),
  z.strictObject({ type: z.literal('spotlight'), table: room, person: z.nullable(id) }),
  z.strictObject({ type: z.literal('ask-recording'), table }),
  z.strictObject({ type: z.literal('stop-recording'), table }),
  z.strictObject({
    type: z.literal('consent-to-recording'),
    table,
    consent: z.boolean(),
    person: z.optional(id),
  }),
  z.strictObject({ type: z.literal('invite-to-speak'), person: id }),
  z.strictObject({ type: z.literal('accept-invitation'), person: z.optional(id) }),
  z.strictObject({ type: z.literal('decline-invitation'), person: z.optional(id) }),
  z.strictObject({ type: z.literal('end-speaking'), person: id }),
  z.strictObject({ type: z.literal('set-means'), person: id, means }),
  z.strictObject({ type: z.literal('open'), ready: z.boolean(), reason: words }),
  z.strictObject({ type: z.literal('start-item'), item: z.int().check(z.gte(0), z.lte(200)) }),
  z.strictObject({ type: z.literal('change-time'), minutes: z.int().check(z.gte(-60), z.lte(60)) }),
  z.strictObject({ type: z.literal('call-back'), briefly: z.optional(z.boolean()) }),
  nothing('stop-call-back'),
  nothing('send-to-tables'),
  z.strictObject({ type: z.literal('set-clock'), automatic: z.boolean() }),
  z.strictObject({ type: z.literal('move-person'), person: id, from: table, to: table }),
  z.strictObject({ type: z.literal('seat-latecomer'), person: id, means }),
  z.strictObject({
    type: z.literal('take-role'),
    table,
    person: id,
    role: z.enum(['facilitator', 'note-taker']),
  }),
  z.strictObject({ type: z.literal('claim-help'), id }),
  z.strictObject({ type: z.literal('send-message'), id, to, text: words }),
  z.strictObject({ type: z.literal('star'), id, table, starred: z.boolean() }),
  z.strictObject({ type: z.literal('redact'), id, table, reason: words }),
  z.strictObject({ type: z.literal('focus-theme'), theme: z.nullable(id) }),
  z.strictObject({
    type: z.literal('ask-support'),
    agreement: id,
    version: moment,
    title: line,
    text: words,
  }),
  z.strictObject({ type: z.literal('close-support'), agreement: id }),
  nothing('close'),
]);
