import { Gate } from './gate.ts';
import workletUrl from './worklet.ts?worker&url';

/** What the transcriber wants: 16,000 samples a second. */
const rate = 16_000;
/** Below half of that: what is higher would come back as noise (Hz). */
const highest = 7_000;

/**
 * Follows one's own microphone for captions: calls `onSound` with base64 of 16-bit little endian samples, five times
 * a second while somebody is audible. Gives back how to stop. Throws where a browser cannot do it. The sound comes at
 * the rate of this device: Firefox brings it to no other.
 */
export async function listenForCaptions(
  microphone: MediaStreamTrack,
  onSound: (pcm: string) => void,
): Promise<() => void> {
  const context = new AudioContext();
  try {
    await context.audioWorklet.addModule(workletUrl);
    const source = context.createMediaStreamSource(new MediaStream([microphone]));
    const low = new BiquadFilterNode(context, { type: 'lowpass', frequency: highest });
    const portions = new AudioWorkletNode(context, 'portions', {
      numberOfOutputs: 0,
      processorOptions: { rate },
    });
    const gate = new Gate((portion) => onSound(base64(portion)));
    portions.port.onmessage = ({ data }: MessageEvent<Int16Array>) => gate.hear(data);
    source.connect(low).connect(portions);
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
