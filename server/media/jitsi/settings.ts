import { createPrivateKey, type KeyObject } from 'node:crypto';
import { addressOf } from '#domain/process/meeting-link.ts';

export interface JitsiSettings {
  /** Host of the server, with its port where it has one; `8x8.vc` for the service of 8x8. */
  readonly domain: string;
  /** Self-hosted: the app id of the token settings; 8x8: the AppID. Without it rooms are open to who has their name. */
  readonly appId?: string | undefined;
  readonly secret?: string | undefined;
  /** 8x8: the private key in PEM, and the id of its public half. Line ends may be written as `\n`. */
  readonly privateKey?: string | undefined;
  readonly keyId?: string | undefined;
}

/** How a server knows who is let in: by a secret that it shares with us, by our private key, or not at all. */
export type Door =
  | { readonly by: 'secret'; readonly appId: string; readonly secret: Uint8Array }
  | { readonly by: 'key'; readonly appId: string; readonly key: KeyObject; readonly keyId: string }
  | { readonly by: 'name' };

/** Throws a sentence that names the setting that is missing or wrong. */
export function doorOf({ appId, secret, privateKey, keyId }: JitsiSettings): Door {
  if (privateKey) {
    if (!appId || !keyId) throw new Error('JITSI_PRIVATE_KEY needs JITSI_APP_ID and JITSI_KEY_ID beside it.');
    // 8x8 shows the id of a key with the app in front of it; both are taken
    const whole = keyId.includes('/') ? keyId : `${appId}/${keyId}`;
    return { by: 'key', appId, key: readKey(privateKey), keyId: whole };
  }
  if (secret) {
    if (!appId) throw new Error('JITSI_SECRET needs JITSI_APP_ID beside it.');
    return { by: 'secret', appId, secret: new TextEncoder().encode(secret) };
  }
  if (appId) throw new Error('JITSI_APP_ID needs JITSI_SECRET or JITSI_PRIVATE_KEY beside it.');
  return { by: 'name' };
}

function readKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem.replaceAll('\\n', '\n'));
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {
    throw new Error('JITSI_PRIVATE_KEY is not a private key in PEM.');
  }
  throw new Error('JITSI_PRIVATE_KEY is not an RSA key.');
}

/** Where the script of the server stands; 8x8 has one per app. */
export const scriptOf = (domain: string, door: Door): string =>
  `${addressOf(domain)}/${door.by === 'key' ? `${door.appId}/` : ''}external_api.js`;
