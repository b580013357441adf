type WithSpeaker = AudioContext & { setSinkId?: (id: string) => Promise<void> };

/** Three soft tones, so that people hear whether their sound is on. Resolves when they have sounded. */
export async function chime(speaker: string | null): Promise<void> {
  const audio: WithSpeaker = new AudioContext();
  if (speaker !== null) await audio.setSinkId?.(speaker).catch(() => undefined);
  await audio.resume();
  const tones = [523.25, 659.25, 783.99];
  for (const [index, pitch] of tones.entries()) tone(audio, pitch, audio.currentTime + index * 0.35);
  await new Promise((resolve) => setTimeout(resolve, tones.length * 350 + 500));
  await audio.close();
}

function tone(audio: AudioContext, pitch: number, at: number): void {
  const oscillator = audio.createOscillator();
  const loudness = audio.createGain();
  oscillator.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.4, at + 0.04);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
  oscillator.connect(loudness).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.7);
}
