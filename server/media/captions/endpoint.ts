import * as z from 'zod/mini';
import { NotTranscribed, type Transcriber } from '../../ports/transcriber.ts';
import { waveFile } from './wave.ts';

const answer = z.object({ text: z.string() });

export interface Endpoint {
  /** The address that takes `POST …/audio/transcriptions`, as OpenAI, whisper.cpp, vLLM and others offer it. */
  readonly url: string;
  readonly key: string | undefined;
  readonly model: string;
}

/**
 * A transcription service that speaks the API of OpenAI: one of the operator's own, or one that they hire. Captions
 * that come later than `patience` (ms) help nobody.
 */
export function endpointTranscriber({ url, key, model }: Endpoint, patience = 15_000): Transcriber {
  const address = `${url.replace(/\/+$/, '')}/audio/transcriptions`;

  async function ask(form: FormData): Promise<Response> {
    try {
      return await fetch(address, {
        method: 'POST',
        body: form,
        headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
    } catch (error) {
      const isLate = error instanceof DOMException && error.name === 'TimeoutError';
      throw new NotTranscribed(
        isLate ? 'the transcription service takes too long' : 'the transcription service cannot be reached',
      );
    }
  }

  async function transcribe(sound: Int16Array, language: string): Promise<string> {
    const form = new FormData();
    form.set('model', model);
    form.set('language', language);
    form.set('response_format', 'json');
    form.set('file', new Blob([new Uint8Array(waveFile(sound))], { type: 'audio/wav' }), 'sound.wav');
    const response = await ask(form);
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) throw new NotTranscribed(`the transcription service answered ${response.status}`);
    const parsed = answer.safeParse(body);
    if (!parsed.success) throw new NotTranscribed('the transcription service answered without a text');
    return parsed.data.text.trim();
  }

  return {
    transcribe,
    async health() {
      try {
        // half a second of silence: an empty text is a good answer
        await transcribe(new Int16Array(8_000), 'nl');
        return { ok: true, detail: model };
      } catch (error) {
        return { ok: false, detail: error instanceof NotTranscribed ? error.message : 'failed' };
      }
    },
    stop: () => Promise.resolve(),
  };
}
