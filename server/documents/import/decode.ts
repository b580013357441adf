import { utf16 } from './file-kind.ts';

export interface Decoded {
  readonly text: string;
  /** False where the bytes are no Unicode, so that we read them as a Western European Windows would. */
  readonly certain: boolean;
}

/** The text in these bytes: UTF-16, UTF-8, else Windows-1252 (which holds all of Latin-1 that people type). */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), certain: true };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), certain: true };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), certain: false };
  }
}
