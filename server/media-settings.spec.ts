import { describe, expect, it } from 'vitest';
import { configuration } from './configuration.ts';

const media = (env: Record<string, string>) => configuration(env).media;

describe('the settings of sound and picture', () => {
  it('work on one’s own machine when none is given', () => {
    expect(media({})).toEqual({
      port: 0,
      tcpPort: 0,
      bind: undefined,
      announce: undefined,
      stun: [],
      turn: null,
      livekit: null,
      jitsi: null,
      captions: null,
    });
  });

  it('have ports that a firewall can be told of at a public address', () => {
    expect(media({ PUBLIC_URL: 'https://dialoog.example.org' })).toMatchObject({
      port: 40_000,
      tcpPort: 40_000,
    });
    expect(media({ PUBLIC_URL: 'http://localhost:3000', MEDIA_PORT: '50000' })).toMatchObject({
      port: 50_000,
    });
  });

  it('are read with several servers in a row', () => {
    const { stun, turn } = media({
      STUN_URLS: 'stun:stun.example.org:3478, stun:[2001:db8::1]:3478',
      TURN_URL: 'turn:turn.example.org:3478 turns:turn.example.org:443?transport=tcp',
      TURN_USERNAME: 'polder',
      TURN_CREDENTIAL: 'geheim',
    });
    expect(stun).toEqual(['stun:stun.example.org:3478', 'stun:[2001:db8::1]:3478']);
    expect(turn?.urls).toEqual(['turn:turn.example.org:3478', 'turns:turn.example.org:443?transport=tcp']);
  });

  it.each([
    ['MEDIA_PORT', '70000'],
    ['MEDIA_PORT', '65533'],
    ['MEDIA_TCP_PORT', 'veel'],
    ['MEDIA_ANNOUNCE', 'http://198.51.100.7'],
    ['STUN_URLS', 'https://stun.example.org'],
    ['TURN_URL', 'stun:turn.example.org'],
    ['LIVEKIT_URL', 'https://livekit.example.org'],
    ['JITSI_DOMAIN', 'https://meet.example.org'],
    ['JITSI_DOMAIN', "meet.example.org; script-src 'unsafe-inline'"],
    ['CAPTIONS_URL', 'ftp://example.org'],
  ])('name the one that cannot be read: %s=%s', (name, value) => {
    expect(() => configuration({ [name]: value })).toThrow(name);
  });

  it.each([
    ['LIVEKIT_SECRET', { LIVEKIT_URL: 'wss://livekit.example.org', LIVEKIT_KEY: 'key' }],
    ['TURN_CREDENTIAL', { TURN_URL: 'turn:turn.example.org', TURN_USERNAME: 'polder' }],
    ['JITSI_DOMAIN', { JITSI_APP_ID: 'polder' }],
    ['CAPTIONS_MODEL', { CAPTIONS_URL: 'https://captions.example.org/v1' }],
    [
      'CAPTIONS_FOLDER',
      { CAPTIONS_URL: 'https://captions.example.org/v1', CAPTIONS_FOLDER: '/model', CAPTIONS_MODEL: 'x' },
    ],
  ])('say which one is missing or too many: %s', (name, env) => {
    expect(() => configuration(env)).toThrow(name);
  });

  it('never say a secret in what went wrong', () => {
    const env = { LIVEKIT_URL: 'wss://livekit.example.org', LIVEKIT_SECRET: 'zeergeheim' };
    expect(() => configuration(env)).not.toThrow('zeergeheim');
  });
});
