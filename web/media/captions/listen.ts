import { Gate } from './gate.ts';
import workletUrl from './worklet.ts?worker&url';

/** What the transcriber wants: 16,000 samples a second. */
const rate = 16_000;

/**
 * Follows one's own microphone for captions: calls `onSound` with base64 of 16-bit little endian samples, five times
 * a second while somebody is audible. Gives back how to stop. Throws where a browser cannot do it.
 */
export async function listenForCaptions(
  microphone: MediaStreamTrack,
  onSound: (pcm: string) => void,
): Promise<() => void> {
  const context = new AudioContext({ sampleRate: rate });
  try {
    await context.audioWorklet.addModule(workletUrl);
    const source = context.createMediaStreamSource(new MediaStream([microphone]));
    const portions = new AudioWorkletNode(context, 'portions', { numberOfOutputs: 0 });
    const gate = new Gate((portion) => onSound(base64(portion)));
    portions.port.onmessage = ({ data }: MessageEvent<Int16Array>) => gate.hear(data);
    source.connect(portions);
  } catch (error) {
    await context.close();
    throw error;
  }
  return () => void context.close();
}

function base64(portion: Int16Array): string {
  const bytes = new Uint8Array(portion.buffer, portion.byteOffset, portion.byteLength);
  return btoa(String.fromCharCode(...bytes));
}
