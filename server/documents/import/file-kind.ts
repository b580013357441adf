export type FileKind = 'text' | 'spreadsheet' | 'other-spreadsheet' | 'not-a-list';

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** What a file is by its content; its name and the type that came along prove nothing. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes);
  // The old Office container: .xls, or an .xlsx with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'other-spreadsheet';
  return looksLikeText(bytes) ? 'text' : 'not-a-list';
}

function zipKind(bytes: Uint8Array): FileKind {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes('xl/workbook')) return 'spreadsheet';
  return names.includes('opendocument.spreadsheet') || names.includes('Index/Tables')
    ? 'other-spreadsheet'
    : 'not-a-list';
}

const documents = ['%PDF', '{\\rtf', '<!DOCTYPE', '<html', '<?xml', 'BEGIN:VC'];

function looksLikeText(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4_096));
  const opening = start
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (documents.some((mark) => opening.toLowerCase().startsWith(mark.toLowerCase()))) return false;
  if (utf16(bytes)) return true;
  const control = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26));
  return control.length === 0;
}

/** Which UTF-16 it is: by its mark, or by the empty half of every Latin letter; null when it is not. */
export function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (begins(bytes, 0xfe, 0xff)) return 'utf-16be';
  const start = bytes.subarray(0, 1_024);
  const empty = (half: number): number =>
    start.filter((byte, index) => byte === 0 && index % 2 === half).length;
  const enough = Math.max(2, start.length * 0.3);
  if (empty(1) >= enough && empty(0) === 0) return 'utf-16le';
  return empty(0) >= enough && empty(1) === 0 ? 'utf-16be' : null;
}
