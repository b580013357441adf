import { expect, it } from 'vitest';
import { aPlan } from '#domain/session/specification.ts';
import type { SessionState } from '#domain/session/state.ts';
import { besidePolder } from './beside.ts';

const { occasion, tables } = aPlan;
const evening = {
  status: 'lobby',
  occasion: {
    ...occasion,
    plenaryLink: 'https://zoom.us/j/81234567890',
    media: {
      kind: 'link',
      passCode: '4321',
      instructions: 'Zet uw naam erbij.',
      recording: null,
      captions: false,
    },
  },
  tables: tables.map(({ number, name }) => ({ number, name, videoLink: `https://meet.example/${number}` })),
};
const look = (state: unknown) => ({
  look: async () => ({ state: state as SessionState, version: 1 }) as never,
});

const options = { liveKit: null, jitsi: null, roomKey: 'sleutel', now: Date.now, log: () => undefined };
const liveKit = {
  url: 'wss://livekit.example',
  key: 'sleutel',
  secret: 'geheim-van-meer-dan-32-tekens-lang',
};
const anna = { client: 'c', session: 'avond', person: 'anna', name: 'Anna', staff: false };
const rights = { speak: true, camera: true };

it('a meeting elsewhere needs nothing of the operator, the others what they were set up with', () => {
  const ids = (also: object) =>
    besidePolder({ ...options, dispatch: look(evening), ...also }).providers.map(({ id }) => id);
  expect(ids({})).toEqual(['link']);
  expect(ids({ liveKit, jitsi: { domain: 'jitsi.example' } })).toEqual(['link', 'livekit', 'jitsi']);
});

it('pages may reach just what was set up', () => {
  const needs = (also: object) => besidePolder({ ...options, dispatch: look(evening), ...also }).pageNeeds;
  expect(needs({})).toEqual({ scripts: [], frames: [], connections: [] });
  expect(needs({ liveKit, jitsi: { domain: 'jitsi.example' } })).toEqual({
    scripts: ['https://jitsi.example'],
    frames: ['https://jitsi.example'],
    connections: ['wss://livekit.example', 'https://livekit.example'],
  });
});

it.each([
  ['plenary', 'https://zoom.us/j/81234567890?uname=Anna'],
  ['table:2', 'https://meet.example/2'],
  ['table:9', ''],
] as const)('the link to %s is the one of the session', async (room, url) => {
  const [link] = besidePolder({ ...options, dispatch: look(evening) }).providers;
  expect(await link?.grant(anna, room, rights)).toMatchObject({
    url,
    passCode: '4321',
    instructions: 'Zet uw naam erbij.',
  });
});

it('without a plan there is no link', async () => {
  const [link] = besidePolder({ ...options, dispatch: look({ status: 'empty' }) }).providers;
  expect(await link?.grant(anna, 'plenary', rights)).toMatchObject({
    url: '',
    passCode: '',
    instructions: '',
  });
});
