import * as z from 'zod/mini';
import { mediaTold } from './media.ts';

const event = z.looseObject({ type: z.string(), audience: z.string() });
const names = z.record(z.string(), z.string());

export const you = z.object({
  person: z.nullable(z.string()),
  kind: z.enum(['participant', 'table-team', 'staff', 'screen']),
  table: z.nullable(z.int()),
  roles: z.array(z.enum(['organiser', 'rapporteur', 'lead-facilitator', 'tech-host'])),
});

/**
 * Where a stream stands for this viewer: either its whole state (`state`), or the events since what the
 * client had (`events`). `key` names the audience it was made for.
 */
const standing = z.object({
  stream: z.string(),
  version: z.int(),
  key: z.string(),
  state: z.optional(z.unknown()),
  events: z.optional(z.array(event)),
});

/** Answer to `hello`. */
export const welcome = z.object({
  kind: z.literal('welcome'),
  now: z.number(),
  you,
  names,
  online: z.array(z.string()),
  streams: z.array(standing),
});

/** Events of one stream, coalesced; `version` is the stream's, gaps are events for others. */
export const frame = z.object({
  kind: z.literal('frame'),
  stream: z.string(),
  version: z.int(),
  events: z.array(event),
});

/** You moved: another table's facts are yours now. Replaces the stream's state. */
export const scope = z.object({
  kind: z.literal('scope'),
  you,
  names,
  online: z.array(z.string()),
  standing,
});

/** The command is on disk. */
export const ack = z.object({ kind: z.literal('ack'), id: z.string(), version: z.int() });

export const refused = z.object({
  kind: z.literal('refused'),
  id: z.string(),
  code: z.string(),
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

export const pulse = z.object({ kind: z.literal('pulse'), sent: z.number(), now: z.number() });

/** Who came and who went, of those you may know; at most four times a second. */
export const presence = z.object({
  kind: z.literal('presence'),
  here: z.array(z.string()),
  gone: z.array(z.string()),
});

/** First names that belong to events you are about to see. */
export const namesTold = z.object({ kind: z.literal('names'), names });

/**
 * Tallies; at most four times a second. `here`: how many people sit at the tables now. A receipt is null for a message
 * that the server sent before it last started to count: who got it is not kept.
 */
export const counts = z.object({
  kind: z.literal('counts'),
  here: z.int(),
  receipts: z.record(z.string(), z.nullable(z.object({ got: z.int(), of: z.int() }))),
  support: z.record(z.string(), z.int()),
});

/** About sound and picture of one session; never stored. */
export const media = z.object({ kind: z.literal('media'), stream: z.string(), tells: mediaTold });

export const down = z.discriminatedUnion('kind', [
  welcome,
  frame,
  scope,
  ack,
  refused,
  pulse,
  presence,
  namesTold,
  counts,
  media,
]);
export type Down = z.infer<typeof down>;
export type You = z.infer<typeof you>;
export type Standing = z.infer<typeof standing>;
export type Counts = Omit<z.infer<typeof counts>, 'kind'>;
