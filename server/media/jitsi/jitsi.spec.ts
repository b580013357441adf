import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { anna, otherSession, session, speaks, table1, table2 } from '../../ports/media-contract/examples.ts';
import { mediaContract } from '../../ports/media-contract.ts';
import { jitsiNeeds } from './page-needs.ts';
import { JitsiProvider } from './provider.ts';
import { roomNameOf } from './room-name.ts';
import type { JitsiSettings } from './settings.ts';

const options = { now: Date.now, roomKey: 'sleutel van deze installatie' };
const secret = 'geheim-dat-jitsi-en-polder-delen-32';
const servers: Server[] = [];

/** Something at the address of a Jitsi server that answers every question so. */
async function answering(status: number, type: string): Promise<{ domain: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end('window.JitsiMeetExternalAPI = class {};');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return { domain: `localhost:${(server.address() as AddressInfo).port}`, server };
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const grantOf = async (settings: JitsiSettings, who = anna) => {
  const grant = await new JitsiProvider(settings, options).grant(who, table1, speaks);
  if (grant.provider !== 'jitsi') throw new Error('not a grant of Jitsi');
  return grant;
};

mediaContract('Jitsi', async () => {
  const { domain, server } = await answering(200, 'application/javascript');
  const provider = new JitsiProvider({ domain, appId: 'polder', secret }, options);
  return {
    provider,
    secrets: [secret, options.roomKey],
    async breakDown() {
      server.close();
      server.closeAllConnections();
    },
  };
});

describe('the name of a room', () => {
  it('is the same after a restart, and another for each room, session and installation', () => {
    const name = roomNameOf('a', session, table1);
    expect(roomNameOf('a', session, table1)).toBe(name);
    const others = [
      roomNameOf('a', session, table2),
      roomNameOf('a', session, 'plenary'),
      roomNameOf('a', otherSession, table1),
      roomNameOf('b', session, table1),
    ];
    expect(new Set([name, ...others]).size).toBe(5);
  });

  it('tells nothing of session or table, and stays as it is in a server that writes small letters', () => {
    const name = roomNameOf('a', session, table1);
    expect(name).toMatch(/^polder-[0-9a-f]{32}$/);
    expect(name).not.toContain(session);
  });
});

describe('the token for a server of one’s own', () => {
  const settings = { domain: 'beeld.rietvoorde.example:8443', appId: 'polder', secret };

  it('is signed with the shared secret, for one room, one person and five minutes', async () => {
    const { jwt, roomName, domain } = await grantOf(settings);
    const { payload, protectedHeader } = await jwtVerify(jwt ?? '', new TextEncoder().encode(secret));
    expect(protectedHeader.alg).toBe('HS256');
    expect(domain).toBe('beeld.rietvoorde.example:8443');
    expect(payload).toMatchObject({
      iss: 'polder',
      aud: 'jitsi',
      sub: 'beeld.rietvoorde.example',
      room: roomName,
      context: {
        user: { id: anna.person, name: 'Anna', moderator: 'false', affiliation: 'member' },
        features: { recording: 'false', livestreaming: 'false', transcription: 'false' },
      },
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    expect(payload.nbf).toBeLessThan(payload.iat ?? 0);
  });

  it('makes staff a moderator', async () => {
    const { jwt } = await grantOf(settings, { ...anna, staff: true });
    const { payload } = await jwtVerify(jwt ?? '', new TextEncoder().encode(secret));
    expect(payload.context).toMatchObject({ user: { moderator: 'true', affiliation: 'owner' } });
  });

  it('is left out where the name of the room alone lets people in', async () => {
    expect((await grantOf({ domain: 'meet.example' })).jwt).toBeNull();
  });
});

describe('the token for 8x8', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const app = 'vpaas-magic-cookie-1fc542a3e4414a44b2611668195e2bfe';
  const settings = { domain: '8x8.vc', appId: app, privateKey: pem, keyId: '4f4910' };

  it('is signed with the private key, under the id of the key, for a room without the app in front', async () => {
    const { jwt, roomName } = await grantOf(settings);
    const { payload } = await jwtVerify(jwt ?? '', publicKey);
    expect(decodeProtectedHeader(jwt ?? '')).toMatchObject({ alg: 'RS256', kid: `${app}/4f4910` });
    expect(payload).toMatchObject({ aud: 'jitsi', iss: 'chat', sub: app });
    expect(roomName).toBe(`${app}/${payload.room}`);
  });

  it.each([
    ['line ends written out', pem.replaceAll('\n', '\\n')],
    ['the older form', privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
  ])('takes a key in %s', async (_, key) => {
    const { jwt } = await grantOf({ ...settings, privateKey: key, keyId: `${app}/4f4910` });
    expect(decodeProtectedHeader(jwt ?? '').kid).toBe(`${app}/4f4910`);
    await jwtVerify(jwt ?? '', publicKey);
  });
});

it.each<[Partial<JitsiSettings>, string]>([
  [{ secret }, 'JITSI_APP_ID'],
  [{ appId: 'polder' }, 'JITSI_SECRET'],
  [{ appId: 'polder', privateKey: 'x' }, 'JITSI_KEY_ID'],
  [{ appId: 'polder', keyId: 'k', privateKey: 'geen sleutel' }, 'JITSI_PRIVATE_KEY'],
  [
    {
      appId: 'polder',
      keyId: 'k',
      privateKey: generateKeyPairSync('ed25519')
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
    },
    'JITSI_PRIVATE_KEY',
  ],
])('settings that do not fit together are named at the start (%#)', (settings, name) => {
  const wrong = () => new JitsiProvider({ domain: 'meet.example', ...settings }, options);
  expect(wrong).toThrow(name);
  expect(wrong).not.toThrow('geen sleutel');
});

describe('the health of Jitsi', () => {
  it.each([
    [404, 'text/html', 'answers 404'],
    [200, 'text/html; charset=utf-8', 'is not a script'],
  ])('is not well when the script comes as %i %s', async (status, type, told) => {
    const { domain } = await answering(status, type);
    const health = await new JitsiProvider({ domain }, options).health();
    expect(health).toEqual({ ok: false, detail: expect.stringContaining(told) });
  });
});

it('the page may load the script of the server and show its frame, and nothing else there', () => {
  const origins = ['https://beeld.example:8443'];
  expect(jitsiNeeds('beeld.example:8443')).toEqual({ scripts: origins, frames: origins, connections: [] });
});
