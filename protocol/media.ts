import * as z from 'zod/mini';
import { idPattern } from '#domain/kernel/ids.ts';

/** Where sound goes: everyone together, or one table. */
const room = z.string().check(z.regex(/^(plenary|table:[1-9][0-9]{0,2})$/));
const call = z.string().check(z.maxLength(100));
export const longestSdp = 48_000;

/** The largest pictures of others that a page has a use for. `none`: sound goes on. */
export const look = z.enum(['large', 'small', 'none']);
export type Look = z.infer<typeof look>;

/** What a client asks of sound and picture. The answers come as `tells`. */
export const mediaAsk = z.discriminatedUnion('do', [
  /** Wants in; the answer is a grant for where they are now. */
  z.strictObject({ do: z.literal('grant') }),
  /** Built in: the one offer, with the token of the grant. */
  z.strictObject({
    do: z.literal('join'),
    token: z.string().check(z.maxLength(2_000)),
    transport: z.enum(['udp', 'tcp']),
    sdp: z.string().check(z.maxLength(longestSdp)),
    microphone: z.boolean(),
    camera: z.boolean(),
  }),
  /** Turned on or off by the person's own hand, on this device. */
  z.strictObject({ do: z.literal('sending'), microphone: z.boolean(), camera: z.boolean() }),
  /** Holds until the next; who never says it is sent large ones. */
  z.strictObject({ do: z.literal('look'), pictures: look }),
  /** A provider beside Polder: they say that they are there, or that it does not work. */
  z.strictObject({ do: z.literal('arrived'), room }),
  z.strictObject({
    do: z.literal('trouble'),
    code: z.enum(['permission', 'no-device', 'device-busy', 'no-connection', 'no-webrtc', 'provider']),
  }),
  /** Sound for captions of one's own words: 16 kHz mono PCM, little endian, base64. */
  z.strictObject({
    do: z.literal('caption-sound'),
    pcm: z.string().check(z.maxLength(longestSdp)),
    /** What they speak: the language that they chose for their page. */
    language: z.enum(['nl', 'en']),
  }),
  z.strictObject({ do: z.literal('leave') }),
  /** Who runs the evening says whose call this is, or ends it; of one that ended: it has been seen. */
  z.strictObject({ do: z.literal('name-caller'), call, person: z.string().check(z.regex(idPattern)) }),
  z.strictObject({ do: z.literal('hang-up'), call }),
]);
export type MediaAsk = z.infer<typeof mediaAsk>;

const rights = z.object({ speak: z.boolean(), camera: z.boolean() });
const grantHead = { room, rights, expiresAt: z.number() };

/** What a client needs to be heard and seen in one room. */
export const joinGrant = z.discriminatedUnion('provider', [
  z.object({
    provider: z.literal('built-in'),
    ...grantHead,
    token: z.string(),
    iceServers: z.array(
      z.object({
        urls: z.array(z.string()),
        username: z.optional(z.string()),
        credential: z.optional(z.string()),
      }),
    ),
    transports: z.array(z.enum(['udp', 'tcp'])),
  }),
  z.object({ provider: z.literal('livekit'), ...grantHead, url: z.string(), token: z.string() }),
  z.object({
    provider: z.literal('jitsi'),
    ...grantHead,
    domain: z.string(),
    roomName: z.string(),
    /** A first name, for servers that take no token. */
    name: z.string(),
    jwt: z.nullable(z.string()),
  }),
  z.object({
    provider: z.literal('link'),
    ...grantHead,
    /** Empty where nobody filled one in. */
    url: z.string(),
    passCode: z.string(),
    /** What to do there, as the organiser wrote it; empty for the words we have ourselves. */
    instructions: z.string(),
  }),
]);
export type JoinGrant = z.infer<typeof joinGrant>;

/** What the server tells one client of sound and picture. */
export const mediaTold = z.discriminatedUnion('what', [
  z.object({ what: z.literal('grant'), grant: joinGrant }),
  z.object({ what: z.literal('answer'), sdp: z.string() }),
  /** Whom each slot brings; a slot that is not named brings nobody. Replaces what was told before. */
  z.object({
    what: z.literal('slots'),
    slots: z.array(z.object({ slot: z.int(), person: z.string(), picture: z.enum(['high', 'low', 'none']) })),
  }),
  /** Built in: the largest picture of yours that anybody takes. The small one goes on; told anew with each new line. */
  z.object({ what: z.literal('taken'), pictures: z.enum(['large', 'small']) }),
  /** Where you are heard from now on, and whether you may be. Nothing is turned on by it. */
  z.object({ what: z.literal('placed'), room, rights }),
  /** Who is in your room with sound or picture, and what they have on. Replaces what was told before. */
  z.object({
    what: z.literal('company'),
    people: z.array(z.object({ person: z.string(), microphone: z.boolean(), camera: z.boolean() })),
  }),
  /** Who is speaking now in your room; at most four times a second. */
  z.object({ what: z.literal('speaking'), people: z.array(z.string()) }),
  /** How long these people spoke in this session, measured, ms; for the table's team and staff. Adds to what was told before. */
  z.object({ what: z.literal('spoke'), people: z.record(z.string(), z.number()) }),
  /** Your microphone was turned off for you; only you can turn it on. */
  z.object({ what: z.literal('silenced') }),
  z.object({ what: z.literal('line'), line: z.enum(['good', 'low', 'sound-only']) }),
  z.object({ what: z.literal('caption'), person: z.string(), text: z.string(), final: z.boolean() }),
  /** What this person says cannot be made into captions now. Not told again before it works. */
  z.object({ what: z.literal('caption-failed'), person: z.string() }),
  /** Staff: who is where with a provider beside Polder, and what does not work for whom. */
  z.object({
    what: z.literal('roll'),
    people: z.array(
      z.object({ person: z.string(), room: z.nullable(room), trouble: z.nullable(z.string()) }),
    ),
  }),
  /** Who runs the evening: who is on the telephone. Replaces what was told before. */
  z.object({
    what: z.literal('callers'),
    callers: z.array(
      z.object({
        call,
        /** The last two digits of their number; empty where it is withheld. */
        ending: z.string(),
        /** Null: nobody knows yet. */
        person: z.nullable(z.string()),
        /** Where the call is; null: they hung up. */
        room: z.nullable(room),
        /** It cannot be brought to where they belong: they must call again. */
        stuck: z.boolean(),
        /** Why it was refused to say who this is; a code with a sentence in `wording`. */
        refused: z.nullable(z.string()),
      }),
    ),
  }),
  z.object({ what: z.literal('recording'), room, on: z.boolean() }),
  /** It did not work; `code` has a sentence in `wording`. */
  z.object({ what: z.literal('refused'), code: z.string() }),
  /** Your sound ended here; `code` says why (`media-elsewhere`, `media-restarted`, `media-closed`). */
  z.object({ what: z.literal('ended'), code: z.string() }),
]);
export type MediaTold = z.infer<typeof mediaTold>;
