import { afterEach, describe, expect, it } from 'vitest';
import { mediaFacts } from '#protocol/http.ts';
import { HeardPerson } from './media/built-in/heard.fixture.ts';
import { heldEvening } from './running/evening.fixture.ts';
import { type Polder, quietMedia, runPolder } from './running/polder.fixture.ts';

let polder: Polder;
afterEach(() => polder.stop());

const jitsi = {
  domain: 'meet.example.org',
  appId: 'polder',
  secret: 'geheim van jitsi',
  privateKey: undefined,
  keyId: undefined,
};
const livekit = { url: 'ws://127.0.0.1:9', key: 'sleutel', secret: 'een geheim van minstens 32 tekens lang' };

interface Health {
  readonly media: readonly { readonly provider: string; readonly ok: boolean; readonly detail: string }[];
}

const facts = async () => {
  const headers = { authorization: `Bearer ${polder.token}` };
  return mediaFacts.parse(await (await polder.ask('/v1/media', { headers })).json());
};
const policyOf = async (path: string): Promise<string> =>
  (await polder.ask(path)).headers.get('content-security-policy') ?? '';

describe('what brings sound and picture', () => {
  it('is Polder itself where the operator set up nothing, and pages reach nothing else', async () => {
    polder = await runPolder();
    const evening = await heldEvening(polder);
    expect((await facts()).available).toEqual(['built-in', 'link', 'none']);
    const policy = await policyOf(`/m/${evening.residents[0]?.secret}`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('frame-src');
    expect(policy).toMatch(/connect-src 'self' ws:\/\/[\w.:]+;/);
  });

  it('is also what the operator set up, and the pages of an evening reach that', async () => {
    polder = await runPolder({ settings: { media: { ...quietMedia, jitsi, livekit } } });
    const evening = await heldEvening(polder);
    expect(await facts()).toMatchObject({
      available: ['built-in', 'link', 'livekit', 'jitsi', 'none'],
      mostPeople: { 'built-in': 200 },
    });
    const policy = await policyOf(`/m/${evening.residents[0]?.secret}`);
    expect(policy).toContain("script-src 'self' https://meet.example.org;");
    expect(policy).toContain('frame-src https://meet.example.org;');
    expect(policy).toContain(' ws://127.0.0.1:9 http://127.0.0.1:9;');
    expect(await policyOf('/sign-in')).not.toContain('meet.example.org');
  });
});

describe('the way through a firewall', () => {
  it('that the operator set up comes to whoever asks for sound, with what it needs to be let through', async () => {
    const stun = ['stun:127.0.0.1:3478'];
    const turn = { urls: ['turns:127.0.0.1:5349'], username: 'polder', credential: 'geheim van turn' };
    polder = await runPolder({ settings: { media: { ...quietMedia, stun, turn } } });
    const evening = await heldEvening(polder);
    const [guest] = evening.facilitators;
    const somebody = await HeardPerson.at(polder, evening, guest ?? evening.lead, 11);
    somebody.ask({ do: 'grant' });
    const { grant } = await somebody.next('grant');
    await somebody.end();
    expect(grant).toMatchObject({ provider: 'built-in', iceServers: [{ urls: stun }, turn] });
  });
});

describe('how it is', () => {
  it('is told to the operator without a secret, also of what does not answer', async () => {
    polder = await runPolder({ settings: { media: { ...quietMedia, livekit } } });
    const text = await (await polder.ask('/health')).text();
    const { media } = JSON.parse(text) as Health;
    expect(media.map(({ provider, ok }) => [provider, ok])).toEqual([
      ['built-in', true],
      ['link', true],
      ['livekit', false],
    ]);
    expect(text).not.toContain(livekit.secret);
  });
});

describe('what LiveKit sends', () => {
  const send = (headers: Record<string, string>) =>
    polder.ask('/api/media/webhook/livekit', {
      method: 'POST',
      body: JSON.stringify({ event: 'participant_joined' }),
      headers: { 'content-type': 'application/webhook+json', ...headers },
    });

  it('is refused without its signature', async () => {
    polder = await runPolder({ settings: { media: { ...quietMedia, livekit } } });
    expect((await send({ authorization: 'verzonnen' })).status).toBe(401);
    expect((await send({})).status).toBeGreaterThanOrEqual(400);
  });

  it('is not there to be sent where there is no LiveKit', async () => {
    polder = await runPolder();
    expect((await send({ authorization: 'verzonnen' })).status).toBe(404);
  });
});
