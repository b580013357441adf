import * as z from 'zod/mini';

/** A host as it may stand in a header of ours, with its port where it has one. */
const host = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
const words = (list: string | undefined): string[] =>
  (list ?? '').split(/[\s,]+/).filter((word) => word !== '');

const addresses = (pattern: RegExp) =>
  z.optional(z.string().check(z.refine((list) => words(list).every((word) => pattern.test(word)))));

/** The shapes of settings that are not plain words. */
export const shapes = {
  /** Room for four forwarders, each with a port of its own. */
  port: z.coerce.number().check(z.int(), z.gte(0), z.lte(65_532)),
  stun: addresses(/^stun:[\w.:[\]-]+$/),
  turn: addresses(/^turns?:[\w.:[\]-]+(\?transport=(udp|tcp))?$/),
  livekit: z.optional(z.url({ protocol: /^wss?$/ })),
  web: z.optional(z.url({ protocol: /^https?$/ })),
  host: z.optional(z.string().check(z.regex(host))),
  /** A name, or an address of either kind. */
  address: z.optional(z.string().check(z.regex(/^[a-z0-9.:-]+$/i))),
};

export interface MediaSettings {
  readonly port: number;
  readonly tcpPort: number;
  readonly bind: string | undefined;
  readonly announce: string | undefined;
  readonly stun: readonly string[];
  readonly turn: {
    readonly urls: readonly string[];
    readonly username: string;
    readonly credential: string;
  } | null;
  readonly livekit: { readonly url: string; readonly key: string; readonly secret: string } | null;
  readonly jitsi: {
    readonly domain: string;
    readonly appId: string | undefined;
    readonly secret: string | undefined;
    readonly privateKey: string | undefined;
    readonly keyId: string | undefined;
  } | null;
  /** Makes captions of speech: a service that is asked over HTTP, or a model in a folder of this machine. */
  readonly captions:
    | { readonly url: string; readonly key: string | undefined; readonly model: string }
    | { readonly folder: string }
    | null;
}

/** What was read from the environment, as far as it is about sound and picture. */
export interface MediaEnvironment {
  readonly MEDIA_PORT?: number | undefined;
  readonly MEDIA_TCP_PORT?: number | undefined;
  readonly MEDIA_HOST?: string | undefined;
  readonly MEDIA_ANNOUNCE?: string | undefined;
  readonly STUN_URLS?: string | undefined;
  readonly TURN_URL?: string | undefined;
  readonly TURN_USERNAME?: string | undefined;
  readonly TURN_CREDENTIAL?: string | undefined;
  readonly LIVEKIT_URL?: string | undefined;
  readonly LIVEKIT_KEY?: string | undefined;
  readonly LIVEKIT_SECRET?: string | undefined;
  readonly JITSI_DOMAIN?: string | undefined;
  readonly JITSI_APP_ID?: string | undefined;
  readonly JITSI_SECRET?: string | undefined;
  readonly JITSI_PRIVATE_KEY?: string | undefined;
  readonly JITSI_KEY_ID?: string | undefined;
  readonly CAPTIONS_URL?: string | undefined;
  readonly CAPTIONS_KEY?: string | undefined;
  readonly CAPTIONS_MODEL?: string | undefined;
  readonly CAPTIONS_FOLDER?: string | undefined;
}

/** Where firewalls must be told which port to open. On one's own machine any port will do. */
export const publicPort = 40_000;

/**
 * `port`: where none is set. Throws a sentence that names the settings that go together where one of them is missing.
 */
export function mediaSettings(env: MediaEnvironment, port: number): MediaSettings {
  const turn = together(env, ['TURN_URL', 'TURN_USERNAME', 'TURN_CREDENTIAL']);
  const livekit = together(env, ['LIVEKIT_URL', 'LIVEKIT_KEY', 'LIVEKIT_SECRET']);
  return {
    port: env.MEDIA_PORT ?? port,
    tcpPort: env.MEDIA_TCP_PORT ?? port,
    bind: env.MEDIA_HOST,
    announce: env.MEDIA_ANNOUNCE,
    stun: words(env.STUN_URLS),
    turn: turn && { urls: words(turn[0]), username: turn[1] ?? '', credential: turn[2] ?? '' },
    livekit: livekit && { url: livekit[0] ?? '', key: livekit[1] ?? '', secret: livekit[2] ?? '' },
    jitsi: jitsi(env),
    captions: captions(env),
  };
}

/** All of them, or none. */
function together(
  env: MediaEnvironment,
  names: readonly (keyof MediaEnvironment)[],
): readonly string[] | null {
  const given = names.map((name) => env[name]);
  if (given.every((value) => value === undefined)) return null;
  if (given.some((value) => value === undefined))
    throw new Error(`Set ${names.join(', ')} together, or none of them.`);
  return given.map(String);
}

function jitsi(env: MediaEnvironment): MediaSettings['jitsi'] {
  const {
    JITSI_APP_ID: appId,
    JITSI_SECRET: secret,
    JITSI_PRIVATE_KEY: privateKey,
    JITSI_KEY_ID: keyId,
  } = env;
  if (env.JITSI_DOMAIN !== undefined) return { domain: env.JITSI_DOMAIN, appId, secret, privateKey, keyId };
  if (appId ?? secret ?? privateKey ?? keyId)
    throw new Error('Set JITSI_DOMAIN beside the other settings of Jitsi.');
  return null;
}

function captions(env: MediaEnvironment): MediaSettings['captions'] {
  const { CAPTIONS_URL: url, CAPTIONS_KEY: key, CAPTIONS_MODEL: model, CAPTIONS_FOLDER: folder } = env;
  if (url !== undefined && folder !== undefined)
    throw new Error('Set CAPTIONS_URL or CAPTIONS_FOLDER, not both.');
  if (folder !== undefined) return { folder };
  if (url === undefined) return null;
  if (model === undefined) throw new Error('Set CAPTIONS_MODEL beside CAPTIONS_URL.');
  return { url, key, model };
}
