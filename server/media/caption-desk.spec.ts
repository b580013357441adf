import { readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Evening, opened } from '#domain/session/specification.ts';
import { NotTranscribed, type Transcriber } from '../ports/transcriber.ts';
import { settled, TestHouse } from './house.fixture.ts';

let test: TestHouse;
let clock = 0;
afterEach(() => test.house.stop());

const lead = 'liesbeth';
const file = readFileSync(joinPath(import.meta.dirname, 'captions/speech.fixture.wav'));
const speech = file.subarray(file.indexOf('data') + 8);
/** Half a second of sound. */
const portion = 16_000;

const transcriber: Transcriber = {
  transcribe: () => Promise.resolve('De straat is te druk.'),
  health: () => Promise.resolve({ ok: true, detail: '' }),
  stop: () => Promise.resolve(),
};

function withCaptions(captions: boolean): Evening {
  const evening = opened(1);
  const media = { kind: 'built-in', passCode: '', instructions: '', recording: null, captions } as const;
  evening.state = { ...evening.laid, occasion: { ...evening.laid.occasion, media } };
  return evening;
}

function begin(captions = true, some: Transcriber | null = transcriber): TestHouse {
  // every look at the clock is half a second later: nobody speaks faster than that
  test = new TestHouse(withCaptions(captions), { transcriber: some, now: () => (clock += 500) });
  return test;
}

function speak(client: string, language: 'nl' | 'en' = 'nl'): void {
  for (let at = 0; at < speech.length; at += portion) {
    const pcm = speech.subarray(at, at + portion).toString('base64');
    test.house.hear(client, { do: 'caption-sound', pcm, language });
  }
  // the microphone goes off, so that nothing more is waited for
  test.house.hear(client, { do: 'sending', microphone: false, camera: false });
}

const seat = (person: string): number => test.evening.seat(person).table;

describe('captions', () => {
  it('of what somebody says are told to their table, and to no other', async () => {
    const anna = await begin().tab('a1', 'anna');
    const leader = await test.tab('g1', test.evening.table(seat('anna')).facilitator ?? '', true);
    const elsewhere = ['bo', 'cas', 'dirk', 'els'].find((person) => seat(person) !== seat('anna')) ?? '';
    const far = await test.tab('f1', elsewhere);
    speak('a1');
    await settled();
    const said = { what: 'caption', person: 'anna', text: 'De straat is te druk.', final: true };
    expect(leader.all('caption')).toContainEqual(said);
    expect(anna.all('caption')).toContainEqual(said);
    expect(far.all('caption')).toEqual([]);
  });

  it('stay in the room where it was said, also when everybody has gone on to plenary', async () => {
    let answer: ((text: string) => void) | null = null;
    const slow = {
      ...transcriber,
      transcribe: () =>
        new Promise<string>((resolve) => {
          answer = resolve;
        }),
    };
    await begin(true, slow).tab('a1', 'anna');
    const elsewhere = ['bo', 'cas', 'dirk', 'els'].find((person) => seat(person) !== seat('anna')) ?? '';
    const far = await test.tab('f1', elsewhere);
    speak('a1');
    await settled();
    await test.after(lead, { type: 'call-back' });
    test.evening.later(1);
    await test.after('server', { type: 'gather' });
    expect(answer).not.toBeNull();
    (answer as unknown as (text: string) => void)('Dit bleef aan tafel.');
    await settled();
    expect(JSON.stringify(far.told)).not.toContain('Dit bleef aan tafel.');
  });

  it('are made in the language that each speaks', async () => {
    const asked = new Set<string>();
    const listens: Transcriber = {
      ...transcriber,
      transcribe: (_, language) => Promise.resolve(asked.add(language)).then(() => ''),
    };
    await begin(true, listens).tab('a1', 'anna');
    speak('a1', 'en');
    await settled();
    expect([...asked]).toEqual(['en']);
  });

  it('that cannot be made are said at the table once, until they can be made again', async () => {
    let works = false;
    const shaky: Transcriber = {
      ...transcriber,
      transcribe: () => (works ? Promise.resolve('Ja.') : Promise.reject(new NotTranscribed('answered 500'))),
    };
    const anna = await begin(true, shaky).tab('a1', 'anna');
    const elsewhere = ['bo', 'cas', 'dirk', 'els'].find((person) => seat(person) !== seat('anna')) ?? '';
    const far = await test.tab('f1', elsewhere);
    const say = async () => {
      speak('a1');
      await settled();
      test.house.hear('a1', { do: 'sending', microphone: true, camera: false });
    };
    await say();
    await say();
    expect(anna.all('caption-failed')).toEqual([{ what: 'caption-failed', person: 'anna' }]);
    expect(far.all('caption-failed')).toEqual([]);
    expect(test.lines).toEqual(['captions: answered 500']);
    works = true;
    await say();
    works = false;
    await say();
    expect(anna.all('caption-failed')).toHaveLength(1);
    // it worked in between, and that was long ago by now
    clock += 400_000;
    await say();
    expect(anna.all('caption-failed')).toHaveLength(2);
    clock += 400_000;
    await say();
    expect(anna.all('caption-failed')).toHaveLength(2);
    works = true;
    await say();
    works = false;
    await say();
    expect(anna.all('caption-failed')).toHaveLength(3);
  });

  it('are made of nobody whose microphone is off, or who may only listen', async () => {
    const anna = await begin().tab('a1', 'anna');
    test.house.hear('a1', { do: 'sending', microphone: false, camera: false });
    speak('a1');
    test.house.hear('a1', { do: 'sending', microphone: true, camera: false });
    await test.after(lead, { type: 'set-listening', table: seat('anna'), listening: true });
    speak('a1');
    await settled();
    expect(anna.all('caption')).toEqual([]);
  });

  it.each([
    ['the organiser did not choose them', false, transcriber],
    ['the operator did not set them up', true, null],
  ])('are refused where %s', async (_, chosen, some) => {
    const anna = await begin(chosen, some).tab('a1', 'anna');
    test.house.hear('a1', { do: 'caption-sound', pcm: 'AAAA', language: 'nl' });
    expect(anna.refusals).toEqual(['media-captions-off']);
  });
});
