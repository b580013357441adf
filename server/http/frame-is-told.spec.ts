import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectFrame } from '#domain/process/events.ts';
import { type ToldIn, toldIn } from '#domain/process/told.ts';
import { type Evening, laidEvening } from '../running/evening.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

/** As it stands in a text that people read; the day in which the year comes that nobody else names. */
const marks: Readonly<Record<keyof ProjectFrame, string>> = {
  question: 'Hoe verder met het plein?',
  title: 'Plein voor iedereen',
  level: 'advies',
  deciders: 'raad van Rietvoorde',
  promise: 'De raad antwoordt binnen zes weken.',
  fixed: 'Het budget is vier ton.',
  open: 'Bomen, banken en verkeer.',
  useOfInput: 'De rapporteur schrijft het op.',
  helpNumber: '0123 456 777',
  retentionUntil: '2041',
};

let polder: Polder;
let evening: Evening;
const texts = new Map<ToldIn, string>();

/** Without a table, as most people see their page first. */
beforeAll(async () => {
  polder = await runPolder();
  evening = await laidEvening(polder);
  const { project, session, residents } = evening;
  const changes = { ...marks, level: 'ADVISE', retentionUntil: Date.UTC(2041, 5, 1) };
  const stream = `process:${project}`;
  await polder.post('/v1/commands', {
    stream,
    id: 'changeframexx',
    command: { type: 'change-frame', changes, saw: await frameNow() },
  });
  await polder.post(`/v1/projects/${project}/sessions/${session}/invitations`, { people: null });
  const [mail] = await polder.storage.list('outbox');
  texts.set('invitation', String(mail?.body.text));
  const own = `/m/${residents[0]?.secret}`;
  texts.set('privacy', await words(own));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await polder.ask(own, { method: 'POST', headers, body: 'firstName=Ria' });
  texts.set('lobby', await words(own));
  texts.set('public-page', await words('/p/samen-aan-tafel'));
});
afterAll(() => polder.stop());

async function frameNow(): Promise<unknown> {
  const [started] = await polder.storage.read(`process:${evening.project}`);
  return started && 'frame' in started.event ? started.event.frame : null;
}

const words = async (path: string): Promise<string> =>
  (await (await polder.ask(path, { headers: { 'accept-language': 'nl' } })).text())
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll('\u00a0', ' ');

const fields = Object.keys(toldIn) as (keyof ProjectFrame)[];
const places = ['invitation', 'privacy', 'lobby', 'public-page'] as const;
const promised = places.flatMap((place) =>
  fields.filter((field) => toldIn[field].includes(place)).map((field) => [field, place] as const),
);

describe('what the studio says of a field', () => {
  it('is about every place at least once', () => {
    for (const place of places) expect(promised.some(([, one]) => one === place)).toBe(true);
  });

  it.each(promised)('%s comes back in the %s', (field, place) => {
    expect(texts.get(place)?.toLowerCase()).toContain(marks[field].toLowerCase());
  });
});
