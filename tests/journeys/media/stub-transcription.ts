import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What came with one request to make text of speech. */
export interface Heard {
  readonly language: string;
  readonly seconds: number;
  /** How loud it was, root mean square of 16-bit samples. */
  readonly loudness: number;
}

export interface StubTranscription {
  readonly url: string;
  readonly asked: readonly Heard[];
  /** How it answers from now on. */
  answers: 'words' | 'error';
  stop(): Promise<void>;
}

/**
 * Stands in for a transcription service: what it answers depends on the sound it got, so that nothing but that
 * sound can bring its words on a page. What is no WAV file of speech, it refuses.
 */
export async function stubTranscription(): Promise<StubTranscription> {
  const asked: Heard[] = [];
  const server = createServer(async (request, response) => {
    const heard = await hearIn(request);
    asked.push(heard);
    response.writeHead(service.answers === 'words' ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ text: wordsFor(heard) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const service: StubTranscription = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answers: 'words',
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return service;
}

export const wordsFor = ({ language, seconds }: Heard): string =>
  `Dit was ${seconds.toFixed(2)} seconden ${language}.`;

async function hearIn(request: IncomingMessage): Promise<Heard> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(await buffer(request)), { headers }).formData();
  const file = form.get('file');
  if (!(file instanceof File)) throw new Error('no sound came');
  const wave = Buffer.from(await file.arrayBuffer());
  return { language: String(form.get('language')), ...measure(wave) };
}

/** Throws on what is not 16-bit sound of one channel, 16,000 samples a second. */
function measure(wave: Buffer): Omit<Heard, 'language'> {
  const [channels, rate, bits] = [wave.readUInt16LE(22), wave.readUInt32LE(24), wave.readUInt16LE(34)];
  if (wave.toString('latin1', 0, 4) !== 'RIFF' || channels !== 1 || rate !== 16_000 || bits !== 16)
    throw new Error(`not what was agreed: ${channels} channels of ${bits} bits at ${rate}`);
  const samples = (wave.length - 44) / 2;
  let squares = 0;
  for (let index = 0; index < samples; index += 1) squares += wave.readInt16LE(44 + index * 2) ** 2;
  return { seconds: samples / rate, loudness: Math.sqrt(squares / samples) };
}
