import * as z from 'zod/mini';
import { canRead } from './access/proxies.ts';
import { type MediaSettings, mediaSettings, publicPort, shapes } from './media-settings.ts';

const number = z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535));

const environment = z.object({
  PORT: z._default(number, 3000),
  HOST: z._default(z.string(), '127.0.0.1'),
  DATA_DIR: z._default(z.string(), './data'),
  DATABASE_URL: z.optional(z.string()),
  PUBLIC_URL: z.optional(z.url()),
  TRUSTED_PROXIES: z.optional(z.string().check(z.refine((list) => addresses(list).every(canRead)))),
  SMTP_URL: z.optional(z.string()),
  MAIL_FROM: z.optional(z.string()),
  MEDIA_PORT: z.optional(shapes.port),
  MEDIA_TCP_PORT: z.optional(shapes.port),
  MEDIA_HOST: shapes.address,
  MEDIA_ANNOUNCE: shapes.address,
  STUN_URLS: shapes.stun,
  TURN_URL: shapes.turn,
  TURN_USERNAME: z.optional(z.string()),
  TURN_CREDENTIAL: z.optional(z.string()),
  LIVEKIT_URL: shapes.livekit,
  LIVEKIT_KEY: z.optional(z.string()),
  LIVEKIT_SECRET: z.optional(z.string()),
  JITSI_DOMAIN: shapes.host,
  JITSI_APP_ID: z.optional(z.string()),
  JITSI_SECRET: z.optional(z.string()),
  JITSI_PRIVATE_KEY: z.optional(z.string()),
  JITSI_KEY_ID: z.optional(z.string()),
  CAPTIONS_URL: shapes.web,
  CAPTIONS_KEY: z.optional(z.string()),
  CAPTIONS_MODEL: z.optional(z.string()),
  CAPTIONS_FOLDER: z.optional(z.string()),
});

const addresses = (list: string): string[] => list.split(/[\s,]+/).filter((address) => address !== '');

export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** As the operator gave it, without a slash at the end; when not given, the address on this machine. */
  readonly publicUrl: string | undefined;
  /** Addresses and networks (`10.0.0.0/8`) of proxies that tell truly which host and protocol were asked. */
  readonly trustedProxies: readonly string[];
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly media: MediaSettings;
}

/** Reads the settings from the environment. Throws a sentence that names the setting that is wrong. */
export function configuration(env: NodeJS.ProcessEnv): Configuration {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new Error(`These settings cannot be read: ${names}. See README.md, "Settings".`);
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUSTED_PROXIES, SMTP_URL, MAIL_FROM } =
    parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    trustedProxies: addresses(TRUSTED_PROXIES ?? ''),
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    media: mediaSettings(parsed.data, PUBLIC_URL === undefined || isLocal(PUBLIC_URL) ? 0 : publicPort),
  };
}

/** Whether only people at this machine can reach the address. */
export const isLocal = (url: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
