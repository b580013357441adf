import { jwtVerify, SignJWT } from 'jose';

/** For whom a token lets in: this tab of this person in this session, and nobody else. */
export interface TokenClaims {
  readonly session: string;
  readonly person: string;
  readonly client: string;
}

const issuer = 'polder-media';
const bytes = (key: string): Uint8Array => Buffer.from(key, 'base64url');

/** `key`: 32 bytes, base64url. `expiresAt`: ms since 1970; rounded down to a second. */
export function signToken(key: string, claims: TokenClaims, expiresAt: number): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setExpirationTime(Math.floor(expiresAt / 1_000))
    .sign(bytes(key));
}

/** True only for a token of ours that is not over and names exactly this client. Never throws. */
export async function verifyToken(key: string, token: string, claims: TokenClaims): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(token, bytes(key), {
      algorithms: ['HS256'],
      issuer,
      requiredClaims: ['exp'],
    });
    return (
      payload.session === claims.session &&
      payload.person === claims.person &&
      payload.client === claims.client
    );
  } catch {
    return false;
  }
}
