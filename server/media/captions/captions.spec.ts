import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { captionRate, NotTranscribed, type Transcriber } from '../../ports/transcriber.ts';
import { Captions } from './captions.ts';
import { endpointTranscriber } from './endpoint.ts';
import { sherpaTranscriber } from './sherpa.ts';
import { Utterances } from './utterances.ts';
import { waveFile } from './wave.ts';

/** Two sentences with a pause between them, spoken by espeak-ng in Dutch: 16 kHz, one channel. */
const speech = (() => {
  const file = readFileSync(join(import.meta.dirname, 'speech.fixture.wav'));
  const data = file.subarray(file.indexOf('data') + 8);
  return Int16Array.from({ length: data.length >> 1 }, (_, index) => data.readInt16LE(index * 2));
})();

const portions = (sound: Int16Array, samples = 1_600): Int16Array[] =>
  Array.from({ length: Math.ceil(sound.length / samples) }, (_, index) =>
    sound.slice(index * samples, (index + 1) * samples),
  );
const base64 = (sound: Int16Array): string =>
  Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength).toString('base64');
const seconds = (sound: Int16Array): number => sound.length / captionRate;

describe('cutting a voice into utterances', () => {
  const cut = (sound: Int16Array, samples?: number): Int16Array[] => {
    const found: Int16Array[] = [];
    const utterances = new Utterances((one) => found.push(one));
    for (const portion of portions(sound, samples)) utterances.hear(portion);
    utterances.end();
    return found;
  };

  it('finds the two sentences of real speech, in portions of any size', () => {
    for (const samples of [160, 1_600, 7_777]) {
      const found = cut(speech, samples);
      expect(found).toHaveLength(2);
      for (const one of found) expect(seconds(one)).toBeGreaterThan(1);
    }
  });

  it('finds nobody in silence, in a hum, and in a click', () => {
    const hum = Int16Array.from({ length: 5 * captionRate }, (_, index) => Math.sin(index / 20) * 150);
    const click = new Int16Array(2 * captionRate).fill(20_000, 8_000, 8_400);
    expect([cut(new Int16Array(5 * captionRate)), cut(hum), cut(click)]).toEqual([[], [], []]);
  });

  it('cuts who never pauses, so that captions keep up', () => {
    const endless = Int16Array.from({ length: 25 * captionRate }, (_, index) => Math.sin(index / 5) * 9_000);
    expect(cut(endless).map(seconds)).toEqual([10, 10, 5]);
  });
});

describe('captions', () => {
  const transcriber = (transcribe: Transcriber['transcribe']): Transcriber => ({
    transcribe,
    health: () => Promise.resolve({ ok: true, detail: '' }),
    stop: () => Promise.resolve(),
  });
  function following(transcribe: Transcriber['transcribe']) {
    const told: string[] = [];
    const failed: string[] = [];
    let now = 0;
    const captions = new Captions({
      transcriber: transcriber(transcribe),
      now: () => now,
      onCaption: (person, text) => told.push(`${person}: ${text}`),
      onFailed: (person, why) => failed.push(`${person}: ${why}`),
    });
    const say = (person: string, sound: Int16Array, { speed = 1, language = 'nl' } = {}) => {
      for (const portion of portions(sound)) {
        now += (seconds(portion) * 1_000) / speed;
        captions.hear(person, language, base64(portion));
      }
      captions.end(person);
    };
    const wait = (ms: number) => {
      now += ms;
    };
    return { captions, told, failed, say, wait };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  it('are told per voice, in the order in which things were said, however long each took', async () => {
    let turn = 0;
    const { say, told } = following(async () => {
      turn += 1;
      const mine = turn;
      await new Promise((resolve) => setTimeout(resolve, mine === 1 ? 10 : 0));
      return `zin ${mine}`;
    });
    say('anna', speech);
    await settled();
    expect(told).toEqual(['anna: zin 1', 'anna: zin 2']);
  });

  it('go on after a sentence that was not understood, and tell why', async () => {
    let turn = 0;
    const { say, told, failed } = following(() => {
      turn += 1;
      return turn === 1 ? Promise.reject(new NotTranscribed('busy')) : Promise.resolve('tweede');
    });
    say('anna', speech);
    await settled();
    expect(told).toEqual(['anna: tweede']);
    expect(failed).toEqual(['anna: busy']);
  });

  it('are made in the language that somebody spoke when they said it', async () => {
    const asked: string[] = [];
    const { say } = following((_, language) => {
      asked.push(language);
      return Promise.resolve('');
    });
    say('anna', speech);
    say('emily', speech, { language: 'en' });
    await settled();
    expect(asked.toSorted()).toEqual(['en', 'en', 'nl', 'nl']);
  });

  it('begin anew after a while without sound, so that no half sentence from before comes along', async () => {
    let heard = 0;
    const { captions, say, wait } = following((sound) => {
      heard += seconds(sound);
      return Promise.resolve('');
    });
    say('anna', speech);
    await settled();
    const alone = heard;
    heard = 0;
    wait(60_000);
    const tone = Int16Array.from({ length: captionRate }, (_, index) => Math.sin(index / 5) * 9_000);
    captions.hear('bo', 'nl', base64(tone));
    wait(60_000);
    say('bo', speech);
    await settled();
    expect(heard).toBeCloseTo(alone, 1);
  });

  it('leave out what waited so long that it would stand beside other words', async () => {
    let answer: (text: string) => void = () => undefined;
    const first = new Promise<string>((resolve) => {
      answer = resolve;
    });
    let turn = 0;
    const { say, told, wait } = following(() => {
      turn += 1;
      return turn === 1 ? first : Promise.resolve(`zin ${turn}`);
    });
    say('anna', speech);
    wait(15_000);
    answer('zin 1');
    await settled();
    expect(told).toEqual(['anna: zin 1']);
  });

  it('pass over what comes faster than somebody can speak, and what is no sound', async () => {
    let heard = 0;
    const { say, captions } = following((sound) => {
      heard += seconds(sound);
      return Promise.resolve('');
    });
    const endless = Int16Array.from({ length: 120 * captionRate }, (_, index) => Math.sin(index / 5) * 9_000);
    say('anna', endless, { speed: 1_000 });
    captions.hear('anna', 'nl', '!!');
    await settled();
    expect(heard).toBeGreaterThan(0);
    expect(heard).toBeLessThan(6);
  });
});

describe('a transcription service that speaks the API of OpenAI', () => {
  async function serving(answer: { status: number; body: string } | null) {
    const asked: { path: string; key: string | undefined; body: Buffer }[] = [];
    const server = createServer((request: IncomingMessage, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        asked.push({
          path: request.url ?? '',
          key: request.headers.authorization,
          body: Buffer.concat(parts),
        });
        if (!answer) return;
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
    const stop = () => {
      server.close();
      server.closeAllConnections();
    };
    return { asked, url, stop };
  }

  it('gets the utterance as a WAV file with the key, the model and the language, and its text comes back', async () => {
    const { asked, url, stop } = await serving({ status: 200, body: '{"text":" De straat is te druk. "}' });
    const service = endpointTranscriber({ url, key: 'geheim', model: 'whisper-1' });
    expect(await service.transcribe(speech, 'nl')).toBe('De straat is te druk.');
    expect(asked[0]).toMatchObject({ path: '/v1/audio/transcriptions', key: 'Bearer geheim' });
    for (const part of [waveFile(speech), Buffer.from('whisper-1'), Buffer.from('nl')])
      expect(asked[0]?.body.includes(part)).toBe(true);
    expect(await service.health()).toEqual({ ok: true, detail: 'whisper-1' });
    stop();
  });

  it('that refuses, talks nonsense or is not there is said so, without the sound and the key', async () => {
    const refusing = await serving({ status: 401, body: '{"error":"no"}' });
    const nonsense = await serving({ status: 200, body: 'text' });
    for (const [url, why] of [
      [refusing.url, 'answered 401'],
      [nonsense.url, 'without a text'],
      ['http://127.0.0.1:9/v1', 'cannot be reached'],
    ] as const) {
      const service = endpointTranscriber({ url, key: 'geheim', model: 'm' });
      await expect(service.transcribe(speech, 'nl')).rejects.toThrow(why);
      expect((await service.health()).detail).not.toContain('geheim');
    }
    refusing.stop();
    nonsense.stop();
  });

  it('that never answers is not waited for', async () => {
    const silent = await serving(null);
    const service = endpointTranscriber({ url: silent.url, key: undefined, model: 'm' }, 100);
    await expect(service.transcribe(speech, 'nl')).rejects.toThrow('takes too long');
    expect(silent.asked).toHaveLength(1);
    silent.stop();
  });
});

describe('a model in a process of its own', () => {
  afterEach(() => vi.unstubAllEnvs());

  const stub = join(import.meta.dirname, 'stub-model.fixture.ts');

  it('gets the sound as it is, and its text comes back', async () => {
    const model = sherpaTranscriber('folder', stub);
    expect(await model.transcribe(speech, 'nl')).toBe(`nl ${speech.length}`);
    await expect(model.transcribe(speech, 'xx')).rejects.toThrow('unknown language');
    expect(await model.health()).toEqual({ ok: true, detail: 'folder' });
    await model.stop();
  });

  it('that breaks off ends nothing else', async () => {
    const model = sherpaTranscriber('folder', stub);
    await expect(model.transcribe(speech, 'fy')).rejects.toThrow(NotTranscribed);
    await expect(model.transcribe(speech, 'nl')).rejects.toThrow('a moment ago');
    await model.stop();
  });

  it('reads no secret of ours', async () => {
    vi.stubEnv('LIVEKIT_SECRET', 'geheim');
    const model = sherpaTranscriber('folder', stub);
    const names = (await model.transcribe(speech, 'env')).split(' ');
    expect(names).toContain('PATH');
    expect(names).not.toContain('LIVEKIT_SECRET');
    await model.stop();
  });

  it('that hangs while it loads is ended, and said so', async () => {
    const model = sherpaTranscriber('slow', stub, 300);
    const tooLong = 'the model takes too long to load';
    await expect(model.transcribe(speech, 'nl')).rejects.toThrow(tooLong);
    await expect(model.transcribe(speech, 'nl')).rejects.toThrow('a moment ago');
    await model.stop();
  });

  it('that still loads ends with the server', async () => {
    const model = sherpaTranscriber('slow', stub);
    const said = model.transcribe(speech, 'nl').catch((error: Error) => error.message);
    await model.stop();
    expect(await said).toContain('cannot be loaded');
  });

  it('that is not installed is said so', async () => {
    const model = sherpaTranscriber('/nowhere');
    expect(await model.health()).toMatchObject({ ok: false });
    await expect(model.transcribe(speech, 'nl')).rejects.toThrow(NotTranscribed);
    await model.stop();
  });
});
