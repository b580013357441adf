import { captionRate } from '../../ports/transcriber.ts';

const headerBytes = 44;

/** One channel of 16-bit samples as a WAV file (RIFF, PCM). */
export function waveFile(sound: Int16Array): Buffer {
  const file = Buffer.alloc(headerBytes + sound.byteLength);
  file.write('RIFF', 0);
  file.writeUInt32LE(headerBytes - 8 + sound.byteLength, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(captionRate, 24);
  file.writeUInt32LE(captionRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(sound.byteLength, 40);
  for (const [index, sample] of sound.entries()) file.writeInt16LE(sample, headerBytes + index * 2);
  return file;
}
