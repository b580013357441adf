/**
 * A text message as a server puts it on a WebSocket (RFC 6455, 5.2: final, text, unmasked), header and all in one
 * piece: made once, it is written to a thousand sockets with one call each.
 */
export function wireMessage(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const header = headerFor(length);
  return Buffer.concat([header, payload], header.length + length);
}

/** The text in a message that was made by `wireMessage`, as bytes. */
export function payloadOf(message: Buffer): Buffer {
  const length = message[1] ?? 0;
  return message.subarray(length < 126 ? 2 : length === 126 ? 4 : 10);
}

const finalText = 0x81;

function headerFor(length: number): Buffer {
  if (length < 126) return Buffer.from([finalText, length]);
  if (length < 65_536) {
    const header = Buffer.from([finalText, 126, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header[0] = finalText;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
