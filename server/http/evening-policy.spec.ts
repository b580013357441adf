import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpApp } from './app.ts';
import { type TestServer, testServer } from './server.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await testServer();
});
afterEach(() => test.stop());

const here = () => ({ host: 'localhost:3000', https: false });
const pageNeeds = () => ({
  scripts: ['https://beeld.example'],
  frames: ['https://beeld.example'],
  connections: ['wss://livekit.example'],
});

const headersOf = async (path: string, media: object) =>
  (await httpApp({ ...test.server, media: { available: () => [], ...media } }, here).request(path)).headers;
const policyOf = async (path: string, media: object = { pageNeeds }) =>
  (await headersOf(path, media)).get('content-security-policy') ?? '';
const evening = `/m/${'a'.repeat(26)}`;

describe('what a page may reach', () => {
  it('is also what brings sound and picture, on the pages of the evening', async () => {
    for (const path of [evening, '/stage/sessionsession']) {
      const policy = await policyOf(path);
      expect(policy).toContain("script-src 'self' https://beeld.example;");
      expect(policy).toContain('frame-src https://beeld.example;');
      expect(policy).toMatch(/connect-src 'self' ws:\/\/localhost:3000 wss:\/\/livekit\.example;/);
    }
    const devices = (await headersOf(evening, { pageNeeds })).get('permissions-policy');
    expect(devices).toContain(
      'camera=(self "https://beeld.example"), microphone=(self "https://beeld.example")',
    );
  });

  it('is nothing from elsewhere on any other page', async () => {
    for (const path of [
      '/',
      '/studio',
      '/sign-in',
      `${evening}/words`,
      `/screen/${'a'.repeat(26)}`,
      '/v1/media',
    ])
      expect(await policyOf(path), path).not.toContain('.example');
  });

  it('is nothing from elsewhere where Polder brings sound and picture itself', async () => {
    const policy = await policyOf(evening, {});
    expect(policy).not.toContain('frame-src');
    expect(policy).toContain("script-src 'self';");
  });
});
