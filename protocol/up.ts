import * as z from 'zod/mini';
import { idPattern } from '#domain/kernel/ids.ts';
import { mostStreams } from './limits.ts';
import { mediaAsk } from './media.ts';

const id = z.string().check(z.regex(idPattern));
/** The name of a stream, as it may come in from outside. */
export const stream = z
  .string()
  .check(z.regex(/^(organisation|(session|process|people|harvest|answer):[a-z0-9]{10,32})$/));

/** First words of a connection. `since` and `key` come from the last welcome or frame, to go on where one left. */
export const hello = z.strictObject({
  kind: z.literal('hello'),
  protocol: z.int(),
  /** The secret of a personal link, screen link or organiser token; null for staff with a cookie. */
  token: z.nullable(z.string().check(z.maxLength(200))),
  streams: z
    .array(z.strictObject({ stream, since: z.int(), key: z.nullable(z.string()) }))
    .check(z.maxLength(mostStreams)),
});

/** `command` is checked by the schema of its own slice once the stream is known. */
export const command = z.strictObject({
  kind: z.literal('command'),
  id,
  stream,
  command: z.looseObject({ type: z.string() }),
});

/** Keeps the line alive and measures the clock: `sent` is the client's own clock and comes back as it was. */
export const pulse = z.strictObject({ kind: z.literal('pulse'), sent: z.number() });

/** The page is hidden, or back in view. */
export const presence = z.strictObject({ kind: z.literal('presence'), away: z.boolean() });

/** A message from the lead facilitator is on this screen. */
export const received = z.strictObject({ kind: z.literal('received'), stream, message: id });

/** About sound and picture of one session; never stored. */
export const media = z.strictObject({ kind: z.literal('media'), stream, ask: mediaAsk });

export const up = z.discriminatedUnion('kind', [hello, command, pulse, presence, received, media]);
export type Up = z.infer<typeof up>;
export type Hello = z.infer<typeof hello>;
