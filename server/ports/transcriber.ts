/** Sound of one voice as captions are made of it: 16,000 samples a second, one channel. */
export const captionRate = 16_000;

/** The other side could not be reached, or did not understand; nothing of what was said is in it. */
export class NotTranscribed extends Error {}

/** Makes text of speech. Which one, and whether any, is the operator's choice. */
export interface Transcriber {
  /**
   * The words in one utterance of a few seconds, in a language of two letters (`nl`). Empty where there are none.
   * Throws `NotTranscribed`; nothing of the sound is kept afterwards.
   */
  transcribe(sound: Int16Array, language: string): Promise<string>;
  health(): Promise<{ readonly ok: boolean; readonly detail: string }>;
  stop(): Promise<void>;
}
